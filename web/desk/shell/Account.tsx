import { Popover } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { people } from '#people/contract'
import { telling } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Stack } from '#ui/Layout.tsx'
import { LanguageSwitch, ThemeSwitch } from '#ui/Switches.tsx'
import { useDesk } from '../session.tsx'
import { AddPasskey } from '../signIn/AddPasskey.tsx'
import { useKnown, useText } from '../text.ts'
import style from './Shell.module.css'
import { WhereSwitch } from './WhereSwitch.tsx'

/** Who is signed in, and what belongs to them: language, appearance, passkey, the way out. */
export function Account({ onKeyboard }: { readonly onKeyboard: () => void }) {
  const { t } = useText()
  const known = useKnown()
  const { session } = useDesk()
  const queries = useQueryClient()
  const leave = useMutation({
    ...telling(people.signOut),
    onSuccess: () => {
      queries.clear()
      location.assign('/desk/')
    },
  })
  const initials = session.name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
  const roles = [...new Set(session.grants.map(({ role }) => known('desk.role.', role)))]
  return (
    <Popover position="bottom-end" width={320} trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={style['me']}
          aria-label={t('desk.account', { name: session.name })}
          data-initials={initials}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={12}>
          <div>
            <strong>{session.name}</strong>
            <p className={style['soft']}>{session.email}</p>
            <p className={style['soft']}>{roles.join(' · ')}</p>
          </div>
          <span className={style['narrow']}>
            <WhereSwitch />
          </span>
          <div className={style['row']}>
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
          <Button onClick={onKeyboard}>{t('desk.keys.title')}</Button>
          <AddPasskey />
          <Button busy={leave.isPending} onClick={() => leave.mutate({})}>
            {t('desk.signOut')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
