// The words of a claim and its line beside the text light up together, on hover and on focus.

/** Every element that shows one of these claims. */
function shown(root, numbers) {
  const wanted = new Set(numbers);
  const pieces = [...root.querySelectorAll("[data-claims]")].filter((piece) =>
    piece.dataset.claims.split(" ").some((number) => wanted.has(number)),
  );
  const lines = [...root.querySelectorAll("[data-claim]")].filter((line) => wanted.has(line.dataset.claim));
  return [...pieces, ...lines];
}

/** The claims that an element stands for; a piece stands for its narrowest. */
function numbers(element) {
  const holder = element.closest("[data-claims], [data-claim]");
  if (!holder) return [];
  return [holder.dataset.claim ?? holder.dataset.claims.split(" ")[0]];
}

function light(root, found) {
  root.querySelectorAll(".lit").forEach((element) => element.classList.remove("lit"));
  shown(root, found).forEach((element) => element.classList.add("lit"));
}

for (const root of document.querySelectorAll(".annotated")) {
  for (const kind of ["pointerover", "focusin"]) {
    root.addEventListener(kind, (event) => light(root, numbers(event.target)));
  }
  for (const kind of ["pointerleave", "focusout"]) {
    root.addEventListener(kind, () => light(root, []));
  }
}
