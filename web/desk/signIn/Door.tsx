import type { ReactNode } from 'react'
import { Mark } from '#ui/Mark.tsx'
import { LanguageSwitch, ThemeSwitch } from '#ui/Switches.tsx'
import { useText } from '../text.ts'
import style from './signIn.module.css'

type Props = { readonly title: string; readonly children: ReactNode }

/** The page before the desk. */
export function Door({ title, children }: Props) {
  const { t } = useText()
  return (
    <div className={style['door']}>
      <title>{`${title} · ${t('app.name')}`}</title>
      <header className={style['head']}>
        <span className={style['mark']}>
          <Mark size={28} />
        </span>
        <strong>{t('app.name')}</strong>
        <span className={style['switches']}>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <main id="content" className={style['card']}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
