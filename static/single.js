import './boot.js';

// Only in the single file: in a frame made of text (srcdoc), a bare fragment rests on the page around and would
// show that page in the frame.
if (location.protocol === 'about:') {
  addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    location.hash = link.hash;
  });
}
