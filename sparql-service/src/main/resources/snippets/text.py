import urllib.request

request = urllib.request.Request("{url}", headers={"Accept": "{accept}"})
with urllib.request.urlopen(request) as answer:
    print(answer.read().decode("utf-8"))
