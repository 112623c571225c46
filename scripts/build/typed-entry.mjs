/** Writes the types of the entry out in full, and removes every declaration file it does not need: users have no zod. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

export function writeTypedEntry(root, dist) {
  writeFileSync(join(dist, 'operation-types.d.ts'), expandedOperations(root));
  const needed = reachable(join(dist, 'index.d.ts'));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name.endsWith('.d.ts') && !needed.has(path)) rmSync(path);
  }
}

/** The interface Operations with each type spelled out by the compiler. */
function expandedOperations(root) {
  const source = join(root, 'operation-types.ts');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root);
  const program = ts.createProgram([source], options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(source);
  const declaration = file.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Operations');
  const type = checker.getTypeAtLocation(declaration);
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  const declaredByProvider = (part) => part.symbol?.declarations?.some((node) => node.getSourceFile().fileName.startsWith(join(root, 'nodes/'))) ?? false;
  // To the compiler, a text has members as well: only objects are spelled out.
  const isObject = (part) => (part.flags & ts.TypeFlags.Object) !== 0;
  const spell = (part, depth) => {
    const properties = isObject(part) && (depth > 0 || declaredByProvider(part)) ? part.getProperties() : [];
    if (properties.length === 0) return checker.typeToString(part, file, flags);
    const members = properties.map((property) => {
      const optional = property.flags & ts.SymbolFlags.Optional ? '?' : '';
      return `readonly '${property.name}'${optional}: ${spell(checker.getTypeOfSymbolAtLocation(property, file), depth - 1)};`;
    });
    return `{\n${members.join('\n')}\n}`;
  };
  return [
    "import type { FileInput } from './language/file-input';",
    "import type { JsonObject, JsonValue } from './language/json';",
    "import type { Reply } from './language/http';",
    '',
    '/** Inputs and results of every operation, by provider and operation id. */',
    `export interface Operations ${spell(type, 4)}`,
    '',
  ].join('\n');
}

function reachable(entry, found = new Set()) {
  if (found.has(entry) || !existsSync(entry)) return found;
  found.add(entry);
  for (const [, specifier] of readFileSync(entry, 'utf8').matchAll(/(?:from |import |import\()['"](\.[^'"]+)['"]/g)) reachable(resolve(dirname(entry), `${specifier}.d.ts`), found);
  return found;
}
