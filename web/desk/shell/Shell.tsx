import { Kbd, TextInput } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { IconButton } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconKeyboard, IconSearch } from '#ui/icons.ts'
import { LanguageSwitch, ThemeSwitch } from '#ui/Switches.tsx'
import { useText } from '../text.ts'
import { areas } from './areas.ts'
import { InspectorPlace } from './inspector.tsx'
import { KeyboardHelp } from './KeyboardHelp.tsx'
import { useKeys } from './keys.ts'
import { Rail } from './Rail.tsx'
import style from './Shell.module.css'

/** Rail, search, work and inspector: the frame every page of the desk stands in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  const [, go] = useLocation()
  const search = useRef<HTMLInputElement>(null)
  const [inspector, setInspector] = useState<HTMLElement | null>(null)
  const [helping, setHelping] = useState(false)
  useKeys({
    '/': () => search.current?.focus(),
    '?': () => setHelping(true),
    ...Object.fromEntries(areas.map(({ key, path }) => [`g ${key}`, () => go(path)])),
  })
  return (
    <div className={style['shell']}>
      <Rail />
      <header className={style['bar']}>
        <TextInput
          ref={search}
          className={style['search'] ?? ''}
          type="search"
          aria-label={t('desk.search')}
          placeholder={t('desk.search')}
          leftSection={<Icon of={IconSearch} size={16} />}
          rightSection={<Kbd size="xs">/</Kbd>}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
        <IconButton
          of={IconKeyboard}
          label={t('desk.keys.title')}
          onClick={() => setHelping(true)}
        />
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main id="content" className={style['work']} tabIndex={-1}>
        <InspectorPlace value={inspector}>{children}</InspectorPlace>
      </main>
      <aside ref={setInspector} className={style['inspector']} aria-label={t('desk.inspector')} />
      <KeyboardHelp open={helping} onClose={() => setHelping(false)} />
    </div>
  )
}
