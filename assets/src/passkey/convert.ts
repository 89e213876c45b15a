/** Options and credentials between the server's JSON and the browser's objects. */
import { asList, asObject, asText, type Json } from "../page/json.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";

/** webauthn servers wrap the options in `publicKey`; some send them bare. */
export function innerOptions(answer: unknown): Json {
  const outer = asObject(answer);
  return "publicKey" in outer ? asObject(outer["publicKey"]) : outer;
}

/** Options for a new passkey. */
export function creationOptions(json: Json): PublicKeyCredentialCreationOptions {
  if (typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function") {
    return PublicKeyCredential.parseCreationOptionsFromJSON(json as unknown as PublicKeyCredentialCreationOptionsJSON);
  }
  const user = asObject(json["user"]);
  return {
    ...json,
    challenge: fromBase64Url(asText(json["challenge"])),
    user: { ...user, id: fromBase64Url(asText(user["id"])) },
    excludeCredentials: descriptors(json["excludeCredentials"]),
  } as unknown as PublicKeyCredentialCreationOptions;
}

/** Options for signing in with a passkey. */
export function requestOptions(json: Json): PublicKeyCredentialRequestOptions {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function") {
    return PublicKeyCredential.parseRequestOptionsFromJSON(json as unknown as PublicKeyCredentialRequestOptionsJSON);
  }
  return {
    ...json,
    challenge: fromBase64Url(asText(json["challenge"])),
    allowCredentials: descriptors(json["allowCredentials"]),
  } as unknown as PublicKeyCredentialRequestOptions;
}

function descriptors(value: unknown): unknown[] {
  return asList(value).map((entry) => {
    const descriptor = asObject(entry);
    return { ...descriptor, id: fromBase64Url(asText(descriptor["id"])) };
  });
}

/** A credential as JSON, by the browser where it can. */
export function credentialJson(credential: PublicKeyCredential): unknown {
  if (typeof credential.toJSON === "function") return credential.toJSON();
  const { response } = credential;
  const common = {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
  const clientDataJSON = toBase64Url(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    const transports = response.getTransports?.() ?? [];
    return { ...common, response: { clientDataJSON, attestationObject: toBase64Url(response.attestationObject), transports } };
  }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return {
    ...common,
    response: {
      clientDataJSON,
      authenticatorData: toBase64Url(authenticatorData),
      signature: toBase64Url(signature),
      userHandle: userHandle ? toBase64Url(userHandle) : null,
    },
  };
}
