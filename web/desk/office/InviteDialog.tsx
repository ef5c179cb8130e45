import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { people } from '#people/contract'
import { telling } from '#lib/call.ts'
import { copyText } from '#lib/copy.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { type Grant, GrantFields } from './GrantFields.tsx'
import style from './office.module.css'

/** Makes the account and a link that works once. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText()
  const { market } = useDesk()
  const queries = useQueryClient()
  const [grants, setGrants] = useState<Grant[]>([
    { role: 'frontDesk', market: market.id, site: null },
  ])
  const invite = useMutation({
    ...telling(people.invite),
    onSuccess: () => queries.invalidateQueries({ queryKey: [people.list.name] }),
  })
  const reason = (field: string) =>
    invite.error instanceof Problem ? invite.error.reason(field) : undefined
  if (invite.data) {
    const { link } = invite.data
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('desk.people.invited')}
        actions={
          <>
            <Button onClick={() => void copyText(link)}>{t('action.copy')}</Button>
            <Button kind="filled" onClick={onClose}>
              {t('action.close')}
            </Button>
          </>
        }
      >
        <p>{t('desk.people.invitedHint')}</p>
        <code className={style['secret']}>{link}</code>
      </Dialog>
    )
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.people.invite')}
      submit={t('desk.people.makeLink')}
      busy={invite.isPending}
      problem={invite.error}
      onSubmit={(said) =>
        invite.mutate({
          market: market.id,
          name: text(said, 'name'),
          email: text(said, 'email'),
          grants,
        })
      }
    >
      <Field
        label={t('desk.contact.name')}
        name="name"
        required
        maxLength={80}
        error={reason('name')}
      />
      <Field
        label={t('desk.contact.email')}
        name="email"
        type="email"
        required
        error={reason('email')}
      />
      <GrantFields grants={grants} onGrants={setGrants} />
    </FormDialog>
  )
}
