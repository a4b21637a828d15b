// Comfort for those whose browser runs scripts: each page works without. No rule stands here; the server's word counts.
"use strict";

const SECOND = 1000;
const WARNING_SECONDS = 300;
const AUTOSAVE_SECONDS = 4;
const LOOK_SECONDS = 15;

function made(name, attributes, text) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  if (text) element.textContent = text;
  return element;
}

// How much may still be written, told when nine tenths are full.
function countCharacters(area) {
  const limit = Number(area.dataset.chars);
  const told = made("p", { class: "form-hint", role: "status" });
  area.after(told);
  const tell = () => {
    const left = limit - Array.from(area.value).length;
    const words = left < 0 ? area.dataset.charsOver : area.dataset.charsLeft;
    told.textContent = left > limit / 10 ? "" : `${Math.abs(left).toLocaleString(document.documentElement.lang)} ${words}`;
  };
  area.addEventListener("input", tell);
  tell();
}

// Asks before a page is left on which something has been written that was not sent.
function warnOfUnsaved(form) {
  form.addEventListener("input", () => { form.dataset.unsaved = "yes"; });
  form.addEventListener("submit", () => { delete form.dataset.unsaved; });
}

function hasUnsaved() {
  return document.querySelector("form[data-unsaved=yes]") !== null;
}

// Saves a step of the application as its button does, some seconds after the last key.
function saveByItself(form) {
  const status = form.querySelector("[data-autosave-status]");
  let timer = 0;
  let under_way = null;
  const save = async () => {
    const body = new URLSearchParams(new FormData(form));
    body.set("way", "stay");
    status.textContent = form.dataset.saving;
    delete form.dataset.unsaved;
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const version = page.querySelector("form[data-autosave] [name=version]");
      if (!answer.ok || !answer.redirected || !version) throw new Error("not saved");
      form.elements.version.value = version.value;
      status.textContent = form.dataset.unsaved ? "" : form.dataset.saved;
    } catch {
      form.dataset.unsaved = "yes";
      status.textContent = form.dataset.unsavedText;
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      under_way = save().finally(() => { under_way = null; });
    }, AUTOSAVE_SECONDS * SECOND);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!under_way) return;
    event.preventDefault();
    under_way.finally(() => form.requestSubmit(event.submitter));
  });
}

// Tells what is wrong with a CVR number when the field is left; the server says it.
function checkCvr(field) {
  const told = made("p", { class: "form-hint", role: "status" });
  field.after(told);
  field.addEventListener("change", async () => {
    try {
      const answer = await fetch(`/apply/cvr?number=${encodeURIComponent(field.value)}`);
      told.textContent = answer.ok ? await answer.text() : "";
    } catch {
      told.textContent = "";
    }
  });
}

// Looks again at a part of the page while it is seen, and puts in what has changed.
function keepFresh(part) {
  let tag = "";
  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(part.dataset.live, { headers: { Accept: "text/html", "If-None-Match": tag }, cache: "no-store" });
      if (answer.status !== 200) return;
      const text = await answer.text();
      const is_first = tag === "";
      tag = answer.headers.get("ETag") ?? "";
      const page = new DOMParser().parseFromString(text, "text/html");
      if (!is_first || page.body.textContent.trim() !== part.textContent.trim()) part.replaceChildren(...page.body.childNodes);
    } catch {
      // The next look may find the server again.
    }
  };
  setInterval(look, LOOK_SECONDS * SECOND);
}

// Warns before the session ends, and lets it go on.
function watchSession(words) {
  const ends = () => Date.now() + Number(words.session) * SECOND;
  let end = ends();
  const box = made("dialog", { class: "pagt-dialog", "aria-labelledby": "session-title" });
  const title = made("h2", { id: "session-title", class: "h3" }, words.sessionTitle);
  const text = made("p", {}, words.sessionText);
  const stay = made("button", { class: "button button-primary", type: "button" }, words.sessionStay);
  box.append(title, text, stay);
  document.body.append(box);

  const over = () => {
    title.textContent = words.sessionOverTitle;
    text.textContent = words.sessionOver;
    stay.replaceWith(made("a", { class: "button button-primary", href: "/sign-in" }, words.sessionSignIn));
    clearInterval(clock);
    if (!box.open) box.showModal();
  };
  const ask = async () => {
    const answer = await fetch("/session", { cache: "no-store" });
    const seconds = Number(await answer.text());
    if (!answer.ok || !(seconds > 0)) return over();
    end = Date.now() + seconds * SECOND;
    box.close();
  };
  const clock = setInterval(() => {
    const left = (end - Date.now()) / SECOND;
    if (left <= 0) over();
    else if (left <= WARNING_SECONDS && !box.open) box.showModal();
  }, 5 * SECOND);
  stay.addEventListener("click", () => ask().catch(() => {}));
}

for (const area of document.querySelectorAll("textarea[data-chars]")) countCharacters(area);
for (const form of document.querySelectorAll("main form[method=post]")) warnOfUnsaved(form);
for (const form of document.querySelectorAll("form[data-autosave]")) saveByItself(form);
for (const field of document.querySelectorAll("#organisation-cvr")) checkCvr(field);
for (const part of document.querySelectorAll("[data-live]")) keepFresh(part);
if (document.body.dataset.session) watchSession(document.body.dataset);
addEventListener("beforeunload", (event) => { if (hasUnsaved()) event.preventDefault(); });
