/** What this server and its own client say to each other beyond the protocol. Every editor does without it. */

/** `initializationOptions`. */
export interface ClientOptions {
  /** Language of messages where no setting names one. */
  readonly locale?: string;
  /** URI of the folder with the rules' pages, for a server that has no disk. */
  readonly pages?: string;
  /** Whether the client answers `hegao/readFile` and `hegao/listReports`. */
  readonly files?: boolean;
  /** `false`: the client asks for a folder's findings when the writer wants them, not all the time. */
  readonly workspaceDiagnostics?: boolean;
  /** Whether its command `hegao.openRule`, given a rule's id, shows the rule's page. */
  readonly opensRules?: boolean;
}

/** Client to server, `hegao/status`: what an open document is taken for. Answer `null`: it isn't checked. */
export interface Status {
  readonly kind: string;
  /** The kind's name in the language of messages. */
  readonly name: string;
  /** Whether the kind was set by hand. */
  readonly set: boolean;
  /** How many figures there are and how many lack something, in the language of messages; empty when there are none. */
  readonly figures: string;
}

/**
 * Server to client: `hegao/readFile` (bytes travel as numbers; `null`: no such file) and `hegao/readFolder` (what it holds, each an
 * `Entry`). Client to server: `hegao/findReports`, the URIs of the reports in a folder and below.
 */
export interface FileParams {
  readonly uri: string;
}
export type FileBytes = number[] | null;
