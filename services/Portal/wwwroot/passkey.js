// Asks the device for a passkey and sends its answer with the form it stands in. Where that cannot be, the page says what else there is.
const isAble = window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;

async function answer(box) {
  const options = JSON.parse(box.dataset.options);
  return box.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const box of isAble ? document.querySelectorAll("[data-passkey]") : []) {
  const failed = box.querySelector("[role=alert]");
  box.hidden = false;
  box.nextElementSibling.hidden = true;
  box.querySelector("button").addEventListener("click", async () => {
    failed.hidden = true;
    try {
      box.querySelector("[data-answer]").value = JSON.stringify(await answer(box));
    } catch {
      failed.hidden = false;
      return;
    }
    box.closest("form").requestSubmit();
  });
}
