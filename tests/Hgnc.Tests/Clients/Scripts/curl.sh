# HGNC's help page, "Command line requests", against another server.
curl -s -f -H"Accept:application/json" "$1/info" | grep -o '"numDoc":[0-9]*'
