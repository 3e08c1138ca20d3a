# As packages for R ask: the rows with every search, many IDs in one, and members of the response by their place.
library(httr)
library(jsonlite)

server <- commandArgs(trailingOnly = TRUE)[1]
ask <- function(path) {
  answer <- GET(paste0(server, path), add_headers(Accept = "application/json"))
  stop_for_status(answer)
  fromJSON(content(answer, as = "text", encoding = "UTF-8"))
}

cat(ask("/search/symbol/ZNF3?rows=100")$response[[5]]$symbol, "\n")
cat(sort(ask("/search/hgnc_id/1100+OR+1101+OR+3236")$response$docs$symbol), "\n")
cat(ask("/search//BRAF")$response$docs$symbol[1], "\n")
# jsonlite's own request, and httr's without a header of ours.
cat(fromJSON(paste0(server, "/fetch/symbol/ZNF3"))$response$docs$hgnc_id, "\n")
cat(http_type(GET(paste0(server, "/fetch/symbol/ZNF3"))), "\n")
