// Views of an answer beside the table: chart, map, graph. Each is drawn of the same rows by a library that is loaded when it is
// first needed, and says in words what it shows.

import { namesOf, shortName } from "./names.js";
import { say } from "./words.js";

const NUMBER = /#(integer|decimal|double|float|int|long|short|nonNegativeInteger|positiveInteger)$/;
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442"];
/** What a browser may open. */
const ADDRESS = /^https?:/;
const MOST_LINKS = 500;
const loading = new Map();

function load(path) {
  if (!loading.has(path)) {
    loading.set(
      path,
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), { src: path, onload: resolve, onerror: reject });
        document.head.append(script);
      }),
    );
  }
  return loading.get(path);
}

function loadStyle(path) {
  if (!document.querySelector(`link[href="${path}"]`)) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: path }));
  }
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const icon = (path) => {
  const made = element("span");
  made.innerHTML = `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${path}"/></svg>`;
  return made.firstChild;
};

class View {
  priority = 5;
  hideFromSelection = false;

  constructor(yasr) {
    this.yasr = yasr;
  }

  rows() {
    return this.yasr.results?.getBindings() ?? [];
  }

  variables() {
    return this.yasr.results?.getVariables() ?? [];
  }

  place(name, description) {
    const room = element("div", { className: `view ${name}` });
    this.yasr.resultsEl.replaceChildren(room);
    if (description) {
      room.append(element("p", { className: "small", textContent: description }));
    }
    return room;
  }
}

/** Bars, lines or parts of a whole, of a column of numbers by a column of names. */
function chartView(context) {
  return class extends View {
    label = say("chart");

    numeric() {
      return this.variables().filter((variable) => {
        const terms = this.rows().map((row) => row[variable]).filter(Boolean);
        return terms.length > 0 && terms.every((term) => NUMBER.test(term.datatype ?? ""));
      });
    }

    canHandleResults() {
      return this.rows().length > 0 && this.variables().length > 1 && this.numeric().length > 0;
    }

    getIcon() {
      return icon("M1 15V8h3v7zm5 0V2h3v13zm5 0V5h3v10z");
    }

    async draw() {
      await load("/webjars/chart.js/dist/chart.umd.min.js");
      const numeric = this.numeric();
      const others = this.variables().filter((variable) => !numeric.includes(variable));
      const names = others.length > 0 ? others : this.variables();
      const preferred = names.find((name) => /name|label|title/i.test(name)) ?? names[0];
      const last = numeric.at(-1);
      const room = this.place("chart");
      const select = (label, options, value) => {
        const made = element("select", {}, ...options.map(([key, text]) => element("option", { value: key, textContent: text })));
        made.value = value;
        made.addEventListener("change", () => redraw());
        room.append(element("label", {}, `${label} `, made));
        return made;
      };
      const name = select(say("names"), this.variables().map((each) => [each, each]), preferred);
      const number = select(say("numbers"), numeric.map((each) => [each, each]), last);
      const form = select(say("form"), [["bar", say("bars")], ["line", say("lines")], ["pie", say("pie")]], "bar");
      const words = element("p", { className: "small" });
      const canvas = element("canvas", { role: "img" });
      const frame = element("div", { className: "canvas" }, canvas);
      room.append(words, frame);
      let chart;
      const redraw = async () => {
        const terms = this.rows().map((row) => row[name.value]);
        const iris = terms.filter((term) => term?.type === "uri").map((term) => term.value);
        const known = await namesOf(iris, context.endpoint, context.language);
        const labels = terms.map((term) => (!term ? "" : term.type === "uri" ? (known.get(term.value) ?? shortName(term.value)) : term.value));
        const values = this.rows().map((row) => Number(row[number.value]?.value ?? 0));
        words.textContent = say("chart.of", number.value, name.value);
        canvas.setAttribute("aria-label", words.textContent);
        chart?.destroy();
        chart = new window.Chart(canvas, {
          type: form.value,
          data: {
            labels,
            datasets: [
              {
                label: number.value,
                data: values,
                backgroundColor: form.value === "pie" ? labels.map((_, index) => COLOURS[index % COLOURS.length]) : COLOURS[0],
                borderColor: form.value === "line" ? COLOURS[0] : undefined,
              },
            ],
          },
          options: { animation: false, maintainAspectRatio: false, indexAxis: form.value === "bar" && labels.length > 6 ? "y" : "x" },
        });
      };
      await redraw();
    }
  };
}

const WKT = /^\s*(?:<[^>]*>\s*)?(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$/is;
const TYPES = {
  POINT: "Point",
  LINESTRING: "LineString",
  POLYGON: "Polygon",
  MULTIPOINT: "MultiPoint",
  MULTILINESTRING: "MultiLineString",
  MULTIPOLYGON: "MultiPolygon",
};

/** The geometry of GeoJSON that well-known text stands for (OGC 06-103r4 section 7); null for other text. */
export function geometryOf(text) {
  const match = WKT.exec(text);
  if (!match) {
    return null;
  }
  const type = match[1].toUpperCase();
  const json = match[2]
    .replace(/(-?[\d.]+(?:[eE][+-]?\d+)?)\s+(-?[\d.]+(?:[eE][+-]?\d+)?)(?:\s+-?[\d.eE+-]+)*/g, "[$1,$2]")
    .replace(/\(/g, "[")
    .replace(/\)/g, "]");
  try {
    let coordinates = JSON.parse(json);
    if (type === "POINT") {
      [coordinates] = coordinates;
    }
    if (type === "MULTIPOINT") {
      coordinates = coordinates.map((point) => (Array.isArray(point[0]) ? point[0] : point));
    }
    return { type: TYPES[type], coordinates };
  } catch {
    return null;
  }
}

/** Points of columns lat and long, and whatever is well-known text, on an outline of the world. */
function mapView(context) {
  return class extends View {
    label = say("map");

    /** The geometries of the rows, with all that a row says. */
    features() {
      const latitude = this.variables().find((name) => /^(lat|latitude)$/i.test(name));
      const longitude = this.variables().find((name) => /^(long|lon|lng|longitude)$/i.test(name));
      return this.rows().flatMap((row) => {
        const found = Object.values(row).map((term) => geometryOf(term.value)).filter(Boolean);
        if (latitude && longitude && row[latitude] && row[longitude]) {
          found.push({ type: "Point", coordinates: [Number(row[longitude].value), Number(row[latitude].value)] });
        }
        return found.slice(0, 1).map((geometry) => ({ type: "Feature", geometry, properties: row }));
      });
    }

    canHandleResults() {
      return this.features().length > 0;
    }

    getIcon() {
      return icon("M8 1a5 5 0 0 0-5 5c0 4 5 9 5 9s5-5 5-9a5 5 0 0 0-5-5zm0 7a2 2 0 1 1 0-4 2 2 0 0 1 0 4z");
    }

    async draw() {
      loadStyle("/webjars/leaflet/dist/leaflet.css");
      await load("/webjars/leaflet/dist/leaflet.js");
      const L = window.L;
      const features = this.features();
      const room = this.place("map", say("map.of", features.length));
      const canvas = element("div", { className: "leaflet" });
      room.append(canvas);
      const map = L.map(canvas, { attributionControl: false, minZoom: 1, maxZoom: 12 });
      L.control.attribution({ prefix: false }).addAttribution("Natural Earth").addTo(map);
      const land = await (await fetch("/map/land.geojson")).json();
      L.geoJSON(land, { interactive: false, style: { color: "#a09c8c", weight: 1, fillColor: "#dedacd", fillOpacity: 1 } }).addTo(map);
      const names = await namesOf(
        features.flatMap((feature) => Object.values(feature.properties).filter((term) => term.type === "uri").map((term) => term.value)),
        context.endpoint,
        context.language,
      );
      const layer = L.geoJSON(features, {
        style: { color: COLOURS[0], weight: 2 },
        pointToLayer: (_feature, place) =>
          L.circleMarker(place, { radius: 7, color: "#fff", weight: 1, fillColor: COLOURS[0], fillOpacity: 0.85 }),
        onEachFeature: (feature, drawn) => drawn.bindPopup(popup(feature.properties, names)),
      }).addTo(map);
      map.fitBounds(layer.getBounds().pad(0.2), { maxZoom: 6 });
    }
  };
}

function popup(row, names) {
  const list = element("dl");
  for (const [variable, term] of Object.entries(row)) {
    if (geometryOf(term.value)) {
      continue;
    }
    const value =
      term.type === "uri" && ADDRESS.test(term.value)
        ? element("a", { href: term.value, textContent: names.get(term.value) ?? shortName(term.value) })
        : document.createTextNode(term.value);
    list.append(element("dt", { textContent: variable }), element("dd", {}, value));
  }
  return list;
}

/** Things and their links, of an answer that is a graph. */
function graphView(context) {
  return class extends View {
    label = say("graph");

    canHandleResults() {
      const results = this.yasr.results;
      return Boolean(results) && !results.getError() && !results.getBindings() && results.getBoolean() === undefined;
    }

    /** The links between things, which N-Triples has one a line. */
    async statements() {
      const answer = await fetch(context.endpoint, {
        method: "POST",
        headers: { Accept: "application/n-triples", "Content-Type": "application/sparql-query" },
        body: await context.query(this.yasr),
      });
      const text = answer.ok ? await answer.text() : "";
      return [...text.matchAll(/^<([^>]*)> <([^>]*)> <([^>]*)> \.$/gm)]
        .slice(0, MOST_LINKS)
        .map(([, subject, predicate, object]) => ({ subject, predicate, object }));
    }

    getIcon() {
      return icon("M3 1a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm10 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM5 11a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM3 5l2 6m0-8l6 3m0 2l-5 4");
    }

    async draw() {
      await load("/webjars/cytoscape/dist/cytoscape.min.js");
      const statements = await this.statements();
      const things = [...new Set(statements.flatMap((each) => [each.subject, each.object]))];
      const names = await namesOf(
        [...things, ...statements.map((each) => each.predicate)],
        context.endpoint,
        context.language,
      );
      const room = this.place("graph", say("graph.of", things.length, statements.length));
      const canvas = element("div", { className: "cytoscape", role: "img" });
      canvas.setAttribute("aria-label", say("graph.of", things.length, statements.length));
      room.append(canvas);
      const name = (iri) => names.get(iri) ?? shortName(iri);
      const drawn = window.cytoscape({
        container: canvas,
        elements: [
          ...things.map((iri) => ({ data: { id: iri, label: name(iri) } })),
          ...statements.map((each, index) => ({
            data: { id: `s${index}`, source: each.subject, target: each.object, label: name(each.predicate) },
          })),
        ],
        layout: { name: "cose", animate: false, randomize: false },
        maxZoom: 2,
        style: [
          { selector: "node", style: { label: "data(label)", "background-color": COLOURS[0], "font-size": 10, "text-wrap": "wrap", "text-max-width": 120 } },
          {
            selector: "edge",
            style: { label: "data(label)", width: 1, "curve-style": "bezier", "target-arrow-shape": "triangle", "font-size": 8, color: "#555", "line-color": "#999", "target-arrow-color": "#999" },
          },
        ],
      });
      drawn.on("dblclick", "node", (event) => ADDRESS.test(event.target.id()) && window.open(event.target.id(), "_self"));
    }
  };
}

/** Registers the views, and gives their names in the order in which they are offered. */
export function registerViews(Yasr, context) {
  Yasr.registerPlugin("chart", chartView(context));
  Yasr.registerPlugin("map", mapView(context));
  Yasr.registerPlugin("graph", graphView(context));
  return ["table", "chart", "map", "graph", "boolean", "response", "error"];
}
