/** Drafts in the browser's own database, pictures included. */
import { openStore } from "../page/database.ts";
import type { Draft } from "./draft.ts";
import type { DraftStore } from "./queue.ts";

/** Opens the database; rejects where the browser does not allow storage. */
export function openDrafts(): Promise<DraftStore> {
  return openStore<Draft>("allmende", "drafts");
}
