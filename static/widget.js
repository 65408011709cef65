// Fetches the JavaScript of the Wasm. In the single file another module stands in its place, which holds it.
export const widget = (address) => import(address);
