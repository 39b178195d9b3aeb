/** What the build makes of a message: words alone, or words and what is put between them. */
export type Message = string | readonly MessagePart[]
export type MessagePart =
  | string
  // The # of a plural: its number.
  | readonly [kind: 'count']
  | readonly [kind: 'value', name: string]
  | readonly [kind: 'number', name: string]
  | readonly [kind: 'tag', name: string, content: Message]
  | readonly [kind: 'select', name: string, choices: Choices]
  | readonly [kind: 'plural', name: string, choices: Choices]
export type Choices = Readonly<Record<string, Message>>
