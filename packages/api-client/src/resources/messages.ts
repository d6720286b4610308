import type {
  MessageField,
  MessageListItem,
  MessageId,
  Message,
  ListMessagesParams,
} from '@filmmakers-sdk/api-contract'
import type { Requester } from '../request/requester.ts'
import { fieldLister, type ListFields } from './list-fields.ts'
import type { FieldListParams, Listed, Unset } from './listed.ts'
import { type NoParams, type ReadRecord, recordReader } from './read-record.ts'
import { isRecordOf } from './trust.ts'

/** Parameters of the list of messages, see {@link FieldListParams}. */
export type MessageListParams<F extends MessageField | Unset = MessageField> = FieldListParams<
  ListMessagesParams,
  F
>

/** A message in a list, with exactly the fields that were asked for. */
export type ListedMessage<F extends MessageField> = Listed<MessageListItem, F>

/** Messages, such as casting invitations. The service calls this part of its API beta. */
export interface Messages {
  /** Messages, such as casting invitations. Without `fields`, items have `subject`. */
  readonly list: ListFields<MessageField, 'subject', ListMessagesParams, MessageListItem>
  /** One message. Its `body` may be HTML. */
  readonly get: ReadRecord<MessageId, NoParams, Message>
}

const path = 'messages'

export function createMessages(requester: Requester): Messages {
  return {
    list: fieldLister<MessageField, 'subject', ListMessagesParams, MessageListItem>(requester, path),
    get: recordReader(requester, path, isRecordOf<Message>, 'a message'),
  }
}
