answer <- read.csv(url("{url}", headers = c(Accept = "text/csv")), encoding = "UTF-8")
print(answer)
