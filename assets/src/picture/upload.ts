/** Sends a form with pictures and shows how far it is. */
import { element } from "../page/elements.ts";
import { announceContent } from "../page/islands.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { PICTURE_WORDS } from "../words/picture.ts";

/** Starts on a form; without files, or without JavaScript, the browser sends as ever. */
export function startUpload(target: HTMLElement): void {
  if (!(target instanceof HTMLFormElement)) return;
  const t = textsOf(target, PICTURE_WORDS);
  let sending = false;
  target.addEventListener("submit", (event) => {
    if (!hasFiles(target)) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    void send(target, event.submitter, t).finally(() => (sending = false));
  });
}

function hasFiles(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')].some((input) => (input.files?.length ?? 0) > 0);
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null, t: Texts): Promise<void> {
  const bar = element("progress", { max: 100, value: 0 });
  const status = element("p", { role: "status", class: "kern-body" });
  const frame = element("div", { class: "al-progress" }, status, bar);
  form.append(frame);
  const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  const url = new URL(action, document.baseURI);
  let told = -1;
  try {
    const answer = await post(url, new FormData(form, submitter), (share) => {
      const percent = Math.floor(share * 100);
      bar.value = percent;
      // A screen reader hears every quarter, not every percent.
      if (percent >= told + 25 || percent === 100) status.textContent = percent === 100 ? t("uploadWaiting") : t("uploadProgress", { percent });
      told = Math.max(told, Math.floor(percent / 25) * 25);
    });
    show(answer, url, form);
  } catch {
    status.setAttribute("role", "alert");
    status.textContent = t("uploadFailed");
    bar.remove();
  }
}

function post(url: URL, data: FormData, progress: (share: number) => void): Promise<XMLHttpRequest> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("accept", "text/html");
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("load", () => done(request));
    request.addEventListener("error", () => fail(new Error("network")));
    request.send(data);
  });
}

/** After a redirect the browser goes there; otherwise the answer is this form with its errors. */
function show(request: XMLHttpRequest, asked: URL, form: HTMLFormElement): void {
  const redirected = request.responseURL !== "" && request.responseURL !== asked.href.split("#")[0];
  if (redirected) {
    location.assign(request.responseURL);
    return;
  }
  const page = request.responseXML as Document | null;
  const [now, next] = [document.querySelector("main"), page?.querySelector("main")];
  if (!page || !now || !next) {
    // An answer we cannot show in place: let the browser send and show it.
    form.submit();
    return;
  }
  document.title = page.title;
  now.replaceWith(document.adoptNode(next));
  announceContent(next);
  const summary = next.querySelector<HTMLElement>(".al-errors") ?? next.querySelector<HTMLElement>("h1");
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
  }
}
