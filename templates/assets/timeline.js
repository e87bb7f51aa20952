/* The interactive timeline: loads plotly.js from beside this file when the reader asks for it. Without it the still one stays. */
(function () {
  "use strict";
  var here = document.currentScript && document.currentScript.src;
  var figure = document.getElementById("_timeline");
  var store = document.getElementById("_timeline-data");
  if (!here || !figure || !store) return;

  var still = figure.querySelector(".tl-still");
  var live = figure.querySelector(".tl-live");
  var plot = figure.querySelector(".tl-plot");
  var ranges = figure.querySelector(".tl-ranges");
  var lanes = figure.querySelector(".tl-lanes");
  var bar = figure.querySelector(".tl-explore");
  var button = bar.querySelector("button");
  var status = bar.querySelector("[role=status]");
  var ask = button.textContent;
  var loading = null;
  var drawn = false;

  /* One request, whoever asks first: a pointer that nears the button or the press itself. */
  function load() {
    if (loading) return loading;
    loading = new Promise(function (done, failed) {
      if (window.Plotly) return done();
      var script = document.createElement("script");
      script.src = here.replace(/[^\/]*$/, "plotly.min.js");
      script.onload = function () { if (window.Plotly) { done(); } else { failed(); } };
      script.onerror = failed;
      document.head.appendChild(script);
    });
    loading.catch(function () { loading = null; });
    return loading;
  }

  /* The colours of the page as rgb, read where they are computed, so that the theme decides. */
  function colour(style) {
    var probe = document.createElement("span");
    probe.className = "l" + style + " tl-probe";
    figure.appendChild(probe);
    var found = getComputedStyle(probe).color;
    figure.removeChild(probe);
    return found;
  }
  function faded(rgb, opacity) {
    var parts = /(\d+)\D+(\d+)\D+(\d+)/.exec(rgb);
    return parts ? "rgba(" + parts[1] + "," + parts[2] + "," + parts[3] + "," + opacity + ")" : rgb;
  }
  function themed(chart) {
    var page = getComputedStyle(figure);
    var ink = page.color;
    var paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim() || "#fff";
    chart.data.forEach(function (trace) {
      var rgb = colour(trace.meta.style);
      trace.marker.color = faded(rgb, trace.meta.fill);
      trace.marker.line.color = rgb;
      if (trace.marker.pattern) trace.marker.pattern.fgcolor = rgb;
    });
    chart.layout.font.color = ink;
    chart.layout.font.family = getComputedStyle(still.querySelector("svg")).fontFamily;
    chart.layout.hoverlabel.bgcolor = paper;
    chart.layout.hoverlabel.bordercolor = ink;
    chart.layout.hoverlabel.font = { color: ink, family: chart.layout.font.family };
    chart.layout.modebar = { bgcolor: "rgba(0,0,0,0)", color: faded(ink, 0.55), activecolor: ink };
    chart.layout.shapes.forEach(function (shape) { if (shape.label) shape.label.font.color = ink; });
    chart.layout.yaxis.tickfont = { color: ink };
    if (figure.clientWidth < 640) above(chart);
    return chart;
  }

  /* Where there is no room beside the bars, their names stand above them, over thinner bars. */
  function above(chart) {
    var axis = chart.layout.yaxis;
    axis.ticklabelposition = "inside";
    axis.layer = "above traces";
    axis.showgrid = false;
    axis.automargin = false;
    axis.tickvals = axis.tickvals.map(function (row) { return row - 0.22; });
    chart.data.forEach(function (trace) {
      trace.offset = 0.1;
      trace.width = 0.3;
    });
    chart.layout.margin.l = 0;
    chart.layout.height *= 1.4;
  }

  function choice(words, press) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", press);
    return made;
  }
  function offerLanes(chart) {
    var found = Object.create(null);
    chart.data.forEach(function (trace, index) {
      if (found[trace.meta.lane]) { found[trace.meta.lane].push(index); return; }
      var traces = found[trace.meta.lane] = [index];
      var made = choice(trace.meta.lane, function () {
        var on = made.getAttribute("aria-pressed") !== "true";
        made.setAttribute("aria-pressed", String(on));
        window.Plotly.restyle(plot, { visible: on }, traces);
      });
      made.setAttribute("aria-pressed", "true");
      made.className = "l" + trace.meta.style;
      var sign = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      sign.setAttribute("viewBox", "0 0 10 10");
      sign.setAttribute("aria-hidden", "true");
      path.setAttribute("d", trace.meta.sign);
      sign.appendChild(path);
      made.insertBefore(sign, made.firstChild);
      lanes.appendChild(made);
    });
    lanes.hidden = lanes.children.length < 2;
  }
  function offerRanges(chart) {
    chart.layout.meta.ranges.forEach(function (part) {
      ranges.appendChild(choice(part.words, function () {
        window.Plotly.relayout(plot, { "xaxis.range": part.range.slice() });
      }));
    });
    ranges.hidden = ranges.children.length < 2;
  }

  function draw() {
    var chart = themed(JSON.parse(store.textContent));
    return window.Plotly.newPlot(plot, chart.data, chart.layout, chart.config).then(function () {
      if (drawn) return;
      drawn = true;
      offerRanges(chart);
      offerLanes(chart);
      plot.on("plotly_hover", function () { plot.classList.add("is-on"); });
      plot.on("plotly_unhover", function () { plot.classList.remove("is-on"); });
      plot.on("plotly_click", function (event) {
        var address = event.points[0] && event.points[0].customdata && event.points[0].customdata[0];
        if (address) window.location.assign(address);
      });
      var dark = window.matchMedia("(prefers-color-scheme: dark)");
      if (dark.addEventListener) dark.addEventListener("change", function () { if (!live.hidden) draw(); });
    });
  }

  function show(isLive) {
    live.hidden = !isLive;
    still.hidden = isLive;
    button.textContent = isLive ? button.dataset.still : ask;
  }

  function press() {
    if (!live.hidden) return show(false);
    status.textContent = button.dataset.loading;
    load().then(function () {
      show(true);
      if (bar.getBoundingClientRect().top < 0) figure.scrollIntoView();
      return draw();
    }).then(function () {
      status.textContent = "";
    }).catch(function () {
      show(false);
      status.textContent = button.dataset.failed;
    });
  }

  button.addEventListener("click", press);
  ["pointerenter", "focus", "touchstart"].forEach(function (sign) {
    button.addEventListener(sign, function () { load().catch(function () {}); }, { once: true, passive: true });
  });
  bar.hidden = false;
}());
