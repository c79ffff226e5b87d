// The words of the interface, which the page brings in its language.
const words = JSON.parse(document.getElementById("words").textContent);

/** A phrase, with values in its places. */
export const say = (key, ...values) => values.reduce((text, value, index) => text.replace(`{${index}}`, value), words[key]);
