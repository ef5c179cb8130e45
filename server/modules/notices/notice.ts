import type { NoticeText } from '#locales/en/notices'

export const noticeStates = ['waiting', 'sent', 'kept', 'failed'] as const
export type NoticeState = (typeof noticeStates)[number]

/** What can be told; each has a subject and a body in every language. */
export type Template = NoticeText extends infer Key
  ? Key extends `${infer Name}.body`
    ? Name
    : never
  : never

/**
 * They open a door to whoever reads them: staff never see them, and nothing of them stays once they
 * are sent.
 */
const secrets: readonly Template[] = ['signInCode', 'invite']

export function isSecret(template: string): boolean {
  return secrets.some((secret) => secret === template)
}

/** Tried again after 1, 3, 7 … minutes from when it was made, the last time after 17 hours. */
export const attemptsMax = 11

/** Whether a letter that was not taken is tried again. */
export function afterFailure(attempts: number, retryable: boolean): NoticeState {
  return retryable && attempts < attemptsMax ? 'waiting' : 'failed'
}
