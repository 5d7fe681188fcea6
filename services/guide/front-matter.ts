/**
 * Reads the small part of YAML that the articles use: `key: text`, `key: [a, b]` and a key followed by `  - item`
 * lines. Everything after the closing `---` is returned as `body`. Throws an Error that names the line otherwise.
 */
export function readFrontMatter(text: string): Record<string, string | string[]> {
  const [opening, ...lines] = text.split(/\r?\n/u);
  const end = lines.indexOf('---');
  if (opening !== '---' || end < 0) throw new Error('the front matter must stand between two lines of ---');
  const fields: Record<string, string | string[]> = {};
  let list: string[] = [];
  for (const line of lines.slice(0, end)) {
    const item = /^ {2}- (.+)$/u.exec(line)?.[1];
    const [, key, value] = /^([A-Za-z]+):(?: (.+))?$/u.exec(line) ?? [];
    if (item !== undefined) {
      list.push(plainText(item, line));
    } else if (key === undefined || key in fields) {
      throw new Error(`unreadable or repeated line in the front matter: ${line}`);
    } else if (value === undefined) {
      list = [];
      fields[key] = list;
    } else {
      fields[key] = inlineList(value) ?? plainText(value, line);
    }
  }
  return {
    ...fields,
    body: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  };
}

function inlineList(value: string): string[] | undefined {
  return /^\[(.*)\]$/u
    .exec(value)?.[1]
    ?.split(',')
    .map((item) => item.trim());
}

function plainText(value: string, line: string): string {
  // What a YAML reader would understand differently is refused, so that the files stay ordinary YAML.
  if (/^["'[{&*!|>%@`#-]|: | #/u.test(value))
    throw new Error(`quote marks and special characters are not read: ${line}`);
  return value.trim();
}
