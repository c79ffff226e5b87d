const answer = await fetch("{url}", { headers: { Accept: "{accept}" } });
console.log(await answer.text());
