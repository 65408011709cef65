// Put before the scripts of every page that is measured, the same for all: it notes when what happened.
(() => {
  const probe = { long: [], shift: 0, instantiated: null, started: null, memory: null };
  Object.defineProperty(window, 'probe', { value: probe });
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('longtask', ({ startTime, duration }) => probe.long.push({ start: startTime, length: duration }));
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) probe.shift += value; });
  // Our page says that it has started by an event, and is ready once the file with its cards is there; the peers are by
  // this mark.
  addEventListener('letter-of-the-law:ready', () => {
    probe.started = performance.now();
    new PerformanceObserver((list, observer) => {
      if (!list.getEntries().some(({ name }) => name.endsWith('/cards.html'))) return;
      observer.disconnect();
      performance.mark('ready');
    }).observe({ type: 'resource', buffered: true });
  });

  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      probe.instantiated ??= performance.now();
      const made = await real.apply(WebAssembly, given);
      const exported = Object.values((made.instance ?? made).exports);
      probe.memory = exported.find((value) => value instanceof WebAssembly.Memory);
      return made;
    };
  }

  // From the click, as the browser stamped it, to the end of the frame that shows the card.
  probe.arm = (card) => {
    const shown = () => document.querySelector(card)?.getClientRects().length > 0;
    probe.painted = new Promise((done) => {
      addEventListener('click', ({ timeStamp }) => {
        const look = () => requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (shown() ? done(performance.now() - timeStamp) : look());
          port2.postMessage(null);
        });
        look();
      }, { capture: true, once: true });
    });
  };

  probe.tell = () => {
    const start = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    const ready = performance.getEntriesByName('ready')[0]?.startTime ?? null;
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const starting = probe.long.filter((task) => task.start + task.length > probe.instantiated && task.start < probe.started);
    const long = probe.long.filter((task) => task.start + task.length > start);
    return {
      first_paint: start,
      ready,
      start: probe.started && probe.instantiated && probe.started - probe.instantiated,
      start_task: probe.instantiated && Math.max(0, ...starting.map((task) => task.length)),
      blocked: long.reduce((sum, task) => sum + Math.max(0, task.start + task.length - Math.max(task.start, start) - 50), 0),
      longest: Math.max(0, ...long.map((task) => task.length)),
      shift: probe.shift,
      bytes: files.filter(({ name }) => !name.includes('icon')).reduce((sum, file) => sum + file.encodedBodySize, 0),
    };
  };
})();
