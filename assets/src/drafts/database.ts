/** Drafts in the browser's own database, pictures included. */
import type { Draft } from "./draft.ts";
import type { DraftStore } from "./queue.ts";

const DATABASE = "allmende";
const STORE = "drafts";
const VERSION = 1;

/** Opens the database; rejects where the browser does not allow storage. */
export async function openDrafts(): Promise<DraftStore> {
  const database = await open();
  const run = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    // Only a completed transaction has been written.
    await settled(transaction);
    return request.result;
  };
  return {
    all: () => run("readonly", (store) => store.getAll() as IDBRequest<Draft[]>),
    find: (key) => run("readonly", (store) => store.get(key) as IDBRequest<Draft | undefined>),
    put: async (draft) => void (await run("readwrite", (store) => store.put(draft))),
    remove: async (key) => void (await run("readwrite", (store) => store.delete(key))),
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => {
      // A newer version in another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => fail(request.error ?? new Error("no database"));
    request.onblocked = () => fail(new Error("database blocked"));
  });
}

function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error ?? new Error("aborted"));
    transaction.onerror = () => fail(transaction.error ?? new Error("failed"));
  });
}
