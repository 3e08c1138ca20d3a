# HGNC's help page, "Python requests", against another server.
import httplib2 as http
import json
import sys

from urllib.parse import urlparse

headers = {
    'Accept': 'application/json',
}
uri = sys.argv[1]
path = '/fetch/hgnc_id/1097'

target = urlparse(uri + path)
method = 'GET'
body = ''

h = http.Http()

response, content = h.request(target.geturl(), method, body, headers)

if response['status'] == '200':
    data = json.loads(content)
    print('Symbol:' + data['response']['docs'][0]['symbol'])
else:
    print('Error detected: ' + response['status'])
