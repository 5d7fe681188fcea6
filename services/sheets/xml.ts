import { SaxesParser } from 'saxes';
import { decodeText } from './decode.js';
import { SheetError } from './sheet.js';

/** What is told of an XML text, element by element. Names come without the prefix of their namespace. */
export interface XmlReader {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads an XML part of a spreadsheet. Throws {@link SheetError} when it is not well-formed, or defines entities. */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser();
  const refuse = (): never => {
    throw new SheetError({ kind: 'damaged' });
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => reader.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => reader.close?.(localName(name)));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.write(decodeText(bytes)).close();
}
