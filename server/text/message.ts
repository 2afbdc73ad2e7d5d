/** A text for people, in both languages: what stands there, what is expected, how to write it. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Message;
