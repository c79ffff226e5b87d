answer <- readLines(url("{url}", headers = c(Accept = "{accept}")), encoding = "UTF-8")
writeLines(answer)
