// Text in HTML and in JSON-LD.
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const UNSAFE = /[&<>"']/;
const EACH = /[&<>"']/g;

export function escape(text) {
  return UNSAFE.test(text) ? text.replace(EACH, (sign) => SIGNS[sign]) : text;
}

// JSON that cannot end the element it stands in.
export function json(value) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
