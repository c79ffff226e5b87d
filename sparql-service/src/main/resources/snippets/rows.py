import csv, io, urllib.request

request = urllib.request.Request("{url}", headers={"Accept": "text/csv"})
with urllib.request.urlopen(request) as answer:
    print("release", answer.headers["Icp-Release"])
    for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8")):
        print(row)
