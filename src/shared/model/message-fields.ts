/** What a column of a table of messages can hold. */
export const MESSAGE_FIELDS = [
  'id',
  'reply_to',
  'answers',
  'thread',
  'author',
  'author_name',
  'to',
  'inbound',
  'account',
  'network',
  'time',
  'text',
  'private',
  'deleted',
  'language',
  'team',
  'attachment',
  'ignore',
] as const
export type MessageField = (typeof MESSAGE_FIELDS)[number]
