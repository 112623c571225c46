import type { JsonValue } from '../../../language/metadata';

/** What the library makes of an expression: its own names. Functions are refused before they come here. */
export type Ast =
  | { readonly type: 'Identity' | 'Current' }
  | { readonly type: 'Field'; readonly name: string }
  | { readonly type: 'Index'; readonly value: number }
  | { readonly type: 'Slice'; readonly children: readonly (number | null)[] }
  | { readonly type: 'Literal'; readonly value: JsonValue }
  | { readonly type: 'Flatten' | 'NotExpression'; readonly children: readonly [Ast] }
  | {
      readonly type: 'Subexpression' | 'IndexExpression' | 'Pipe' | 'Projection' | 'ValueProjection' | 'OrExpression' | 'AndExpression';
      readonly children: readonly [Ast, Ast];
    }
  | { readonly type: 'FilterProjection'; readonly children: readonly [Ast, Ast, Ast] }
  | { readonly type: 'Comparator'; readonly name: Comparison; readonly children: readonly [Ast, Ast] }
  | { readonly type: 'MultiSelectList'; readonly children: readonly Ast[] }
  | { readonly type: 'MultiSelectHash'; readonly children: readonly { readonly name: string; readonly value: Ast }[] };

export type Comparison = 'EQ' | 'NE' | 'LT' | 'LTE' | 'GT' | 'GTE';
