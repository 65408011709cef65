// What stands out too little from its ground, below the element given: text and text made by the style
// sheet against 4.5 to 1 (large text: 3 to 1), and what surrounds fields and buttons against 3 to 1. A ground
// with a gradient counts as each of its colours.
const numbers = (colour) => {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+(e-?\d+)?/g).map(Number);
  const scale = colour.startsWith('color(') ? 255 : 1;
  return [red * scale, green * scale, blue * scale, alpha];
};
const over = (front, back) => [0, 1, 2].map((i) => front[i] * front[3] + back[i] * (1 - front[3])).concat(1);
const luminance = (colour) => {
  const [red, green, blue] = colour.slice(0, 3).map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const ratio = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const known = new Map();
const grounds = (element) => {
  if (!element) return [[255, 255, 255, 1]];
  if (!known.has(element)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const plain = grounds(element.parentElement).map((ground) => over(numbers(backgroundColor), ground));
    const colours = backgroundImage.match(/(rgba?|color)\([^)]*\)/g) ?? [];
    known.set(element, [...plain, ...colours.flatMap((colour) => plain.map((ground) => over(numbers(colour), ground)))]);
  }
  return known.get(element);
};

const contrast = (root) => {
  const weak = new Set();
  let checked = 0;
  const check = (what, element, ground, colour, least) => {
    checked += 1;
    for (const back of grounds(ground)) {
      const found = ratio(over(numbers(colour), back), back);
      if (found < least) {
        weak.add(`${what} of <${element.localName} class="${element.getAttribute('class') ?? ''}">: ${colour} on ${back.slice(0, 3).map(Math.round)}, ${found.toFixed(2)} to 1`);
      }
    }
  };
  const least = ({ fontSize, fontWeight }) => {
    const size = parseFloat(fontSize);
    return size >= 24 || (size >= 18.66 && fontWeight >= 700) ? 3 : 4.5;
  };
  const drawn = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.unseen, script, style');

  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !drawn(element)) continue;
    const style = getComputedStyle(element);
    check('text', element, element, element.closest('svg') ? style.fill : style.color, least(style));
  }
  for (const element of root.querySelectorAll('*')) {
    if (!drawn(element)) continue;
    for (const made of ['::before', '::after']) {
      const style = getComputedStyle(element, made);
      if (/[^\s"'/]/.test(style.content.replace(/^(none|normal)$/, ''))) check(made, element, element, style.color, least(style));
    }
    const style = getComputedStyle(element);
    // Check boxes and radio buttons are drawn by the browser.
    if (element.matches('button, input[type=search]') && parseFloat(style.borderTopWidth)) {
      check('border', element, element.parentElement, style.borderTopColor, 3);
    }
    if (element.matches('circle')) check('circle', element, element, style.stroke, 3);
    if (element.matches('a') && style.textDecorationLine.includes('underline')) {
      check('underline', element, element, style.textDecorationColor, 3);
    }
  }
  return { checked, weak: [...weak] };
};
