/**
 * What is stable in VS Code since 1.97 and missing in the oldest VS Code that is served: edits in place of what is pasted. Whoever
 * calls it asks first whether it is there.
 */
declare module "vscode" {
  export class DocumentDropOrPasteEditKind {
    static readonly Text: DocumentDropOrPasteEditKind | undefined;
    append(...parts: string[]): DocumentDropOrPasteEditKind;
  }

  export enum DocumentPasteTriggerKind {
    Automatic = 0,
    PasteAs = 1,
  }

  export interface DocumentPasteEditContext {
    readonly triggerKind: DocumentPasteTriggerKind;
  }

  export class DocumentPasteEdit {
    constructor(insertText: string, title: string, kind: DocumentDropOrPasteEditKind);
  }

  export interface DocumentPasteEditProvider {
    provideDocumentPasteEdits(
      document: TextDocument,
      ranges: readonly Range[],
      dataTransfer: DataTransfer,
      context: DocumentPasteEditContext,
      token: CancellationToken,
    ): ProviderResult<DocumentPasteEdit[]>;
  }

  export namespace languages {
    export function registerDocumentPasteEditProvider(
      selector: DocumentSelector,
      provider: DocumentPasteEditProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly DocumentDropOrPasteEditKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): Disposable;
  }
}

export {};
