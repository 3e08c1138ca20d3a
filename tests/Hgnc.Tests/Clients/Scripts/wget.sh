# HGNC's help page, "Command line requests", against another server.
wget -qO- --header='Accept:text/xml' "$1/fetch/hgnc_id/1097" | grep -o '<str name="symbol">[^<]*</str>'
