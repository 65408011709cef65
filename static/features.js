// Starts what the page names, each feature in a task of its own: one that fails leaves the others. What failed is
// said in the words that the page keeps for it.
export function fail(root, why) {
  console.info(root.feature, why);
  root.dataset.failed = [...root.failed.add(root.feature)].join(' ');
  const said = root.querySelector(`[data-feature=${root.feature}]`);
  if (said) said.hidden = said.parentNode.lastElementChild.hidden = false;
}
// The facts of "which rules apply" are the state of radio buttons; their values have names.
export const facts = (root, names) => {
  const buttons = [...root.querySelectorAll('[data-fact] input')];
  // The first button of each fact leaves it open; one named later takes its place.
  for (const b of buttons) if (names && (!b.value || names.includes(b.value))) b.checked = true;
  const set = buttons.filter((b) => b.checked && b.value).map((b) => b.value).join('.');
  for (const b of root.querySelectorAll('[data-set]')) b.setAttribute('aria-pressed', b.dataset.set === set);
  return set;
};
export async function bring(root, load, release) {
  const task = () => new Promise((done) => setTimeout(done));
  root.addEventListener('change', () => facts(root));
  root.addEventListener('click', ({ target }) => {
    const names = target.closest('[data-set]')?.dataset.set.split('.');
    if (!names) return;
    facts(root, names);
    // As if the reader had pressed each button.
    target.dispatchEvent(new Event('change', { bubbles: true }));
  });
  root.failed = new Set();
  root.feature = 'all';
  try {
    const app = await load();
    const features = root.dataset.features.split(' ');
    await task();
    for (root.feature of features) {
      try {
        app.start(root, root.feature);
      } catch (why) {
        fail(root, why);
      }
      // What it has put off may fail as well.
      await task();
      release();
    }
    root.feature = 'any';
    const started = features.filter((name) => !root.failed.has(name));
    if (started[0]) root.dataset.ready = started.join(' ');
    if (!root.failed.size) root.dispatchEvent(new CustomEvent('letter-of-the-law:ready', { bubbles: true, composed: true }));
  } catch (why) {
    // No Wasm here (blocked, broken or refused): every link still leads where its address says.
    fail(root, why);
  }
  release();
}
