# HGNC's help page, "Ruby requests", against another server.
require 'net/http'
require 'uri'
require 'rubygems'
require 'json'

server = ARGV[0]
get_path = '/fetch/symbol/braf'

url = URI.parse(server)
http = Net::HTTP.new(url.host, url.port)

request = Net::HTTP::Get.new(get_path, { 'Accept' => 'application/json' })
response = http.request(request)

if response.code != "200"
  puts "Invalid response: #{response.code}"
  puts response.body
else
  result = JSON.parse(response.body)
  puts result['response']['docs'][0]['hgnc_id']
end
