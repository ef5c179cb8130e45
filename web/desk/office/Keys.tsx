import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { people } from '#people/contract'
import { asking, telling } from '#lib/call.ts'
import { copyText } from '#lib/copy.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Field } from '#ui/Field.tsx'
import { Refused } from '#ui/Refused.tsx'
import { When } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { Table } from '../kit/Table.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import style from './office.module.css'

/** Keys of programs: what they may do, until when, last used; a secret is shown this once. */
export function Keys() {
  const { t, format } = useText()
  const { market, may } = useDesk()
  const queries = useQueryClient()
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const asked = useQuery(asking(people.keys, { market: market.id }))
  const again = () => queries.invalidateQueries({ queryKey: [people.keys.name] })
  const show = (made: { secret: string }) => {
    setMaking(false)
    setSecret(made.secret)
    return again()
  }
  const rotate = useMutation({ ...telling(people.rotateKey), onSuccess: show })
  const revoke = useMutation({ ...telling(people.revokeKey), onSuccess: again })
  const problem = rotate.error ?? revoke.error
  const makeButton = may('people.makeKey') ? (
    <div>
      <Button onClick={() => setMaking(true)}>{t('desk.key.make')}</Button>
    </div>
  ) : null
  return (
    <div className={kit['form']}>
      {makeButton}
      {problem ? <Refused problem={problem} /> : null}
      <Asked of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('desk.key.none')}>{t('desk.key.noneHint')}</EmptyState>
          ) : (
            <Table
              label={t('desk.people.keys')}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                { id: 'name', name: t('desk.contact.name'), cell: ({ name }) => name },
                {
                  id: 'prefix',
                  name: t('desk.key.prefix'),
                  cell: ({ prefix }) => <code>{prefix}…</code>,
                },
                {
                  id: 'scopes',
                  name: t('desk.key.scopes'),
                  cell: ({ scopes }) => scopes.join(', '),
                },
                {
                  id: 'expires',
                  name: t('desk.key.expires'),
                  cell: ({ expiresAt, revokedAt }) =>
                    revokedAt ? (
                      t('desk.key.revoked')
                    ) : (
                      <When at={expiresAt} timeZone={market.timeZone} />
                    ),
                },
                {
                  id: 'used',
                  name: t('desk.key.used'),
                  cell: ({ lastUsedAt }) => (lastUsedAt ? format.relative(lastUsedAt) : '–'),
                },
                {
                  id: 'do',
                  name: t('desk.people.change'),
                  cell: ({ id, revokedAt }) =>
                    revokedAt ? null : (
                      <>
                        <Button
                          kind="plain"
                          busy={rotate.isPending}
                          onClick={() => rotate.mutate({ key: id })}
                        >
                          {t('desk.key.rotate')}
                        </Button>
                        <Button
                          kind="plain"
                          busy={revoke.isPending}
                          onClick={() => revoke.mutate({ key: id })}
                        >
                          {t('desk.key.revoke')}
                        </Button>
                      </>
                    ),
                },
              ]}
            />
          )
        }
      </Asked>
      <MakeDialog open={making} onClose={() => setMaking(false)} onMade={show} />
      <Secret of={secret} onClose={() => setSecret(undefined)} />
    </div>
  )
}

type MakeProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly onMade: (made: { secret: string }) => unknown
}

function MakeDialog({ open, onClose, onMade }: MakeProps) {
  const { t } = useText()
  const { market } = useDesk()
  const make = useMutation({ ...telling(people.makeKey), onSuccess: onMade })
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.key.make')}
      submit={t('desk.key.make')}
      busy={make.isPending}
      problem={make.error}
      onSubmit={(said) =>
        make.mutate({
          market: market.id,
          name: text(said, 'name'),
          scopes: text(said, 'scopes')
            .split(/[\s,]+/)
            .filter(Boolean),
          days: Number(text(said, 'days')),
        })
      }
    >
      <Field label={t('desk.contact.name')} name="name" required maxLength={80} />
      <Field
        label={t('desk.key.scopes')}
        hint={t('desk.key.scopesHint')}
        name="scopes"
        required
        defaultValue="devices.identify"
      />
      <Field
        label={t('desk.key.days')}
        name="days"
        type="number"
        min={1}
        max={366}
        required
        defaultValue={90}
      />
    </FormDialog>
  )
}

type SecretProps = { readonly of: string | undefined; readonly onClose: () => void }

function Secret({ of: secret, onClose }: SecretProps) {
  const { t } = useText()
  return (
    <Dialog
      open={secret !== undefined}
      onClose={onClose}
      title={t('desk.key.secret')}
      actions={
        <>
          <Button onClick={() => void copyText(secret ?? '')}>{t('action.copy')}</Button>
          <Button kind="filled" onClick={onClose}>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <p>{t('desk.key.secretHint')}</p>
      <code className={style['secret']}>{secret}</code>
    </Dialog>
  )
}
