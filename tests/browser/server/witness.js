// The harness's own witness, the first script of every page it serves. It only listens: what went
// wrong, what moved, which cards opened and closed, and where the pointer was, each with its time.
(() => {
  const LINKS = '#letter :is(a[data-provision], a[data-source], a[data-note], a[data-quote]):not(.side *)';
  const witness = { errors: [], breaches: [], cards: [], pointer: [], presses: [], shifts: [], readyAt: null };
  Object.defineProperty(window, 'witness', { value: witness });
  const now = () => performance.now();

  addEventListener('error', (event) => witness.errors.push(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => witness.errors.push(`rejection: ${event.reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    witness.breaches.push(`${effectiveDirective} ${blockedURI}`));
  addEventListener('letter-of-the-law:ready', () => { witness.readyAt = now(); });

  // Cards. The state is read after the page's own code has run, so that a card which is filled
  // and then shown counts once.
  let open = null;
  const look = () => {
    const card = document.querySelector('[popover][role=dialog]');
    const id = card?.checkVisibility() ? card.dataset.card ?? '' : null;
    if (id === open) return;
    open = id;
    witness.cards.push({ id, at: now() });
  };
  new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-card', 'hidden'] });

  // The pointer: which link, or the card, it is over.
  let over = null;
  addEventListener('pointerover', (event) => {
    const link = event.target.closest?.(LINKS);
    const place = event.target.closest?.('[role=dialog]') ? 'card'
      : link ? `link ${[...document.querySelectorAll(LINKS)].indexOf(link)}` : null;
    if (place === over) return;
    over = place;
    witness.pointer.push({ place, at: now() });
  }, true);
  addEventListener('pointerdown', ({ pointerType }) => witness.presses.push({ by: pointerType, at: now() }), true);

  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!entry.hadRecentInput) witness.shifts.push({ value: entry.value, at: entry.startTime });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  } catch {
    // An engine without this kind of entry; the trial about shifts does not run there.
  }
})();
