import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { devices } from '#devices/contract'
import { repairs } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { Icon } from '#ui/Icon.tsx'
import { IconSearch } from '#ui/icons.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { useKeys } from './keys.ts'
import style from './Shell.module.css'

/** `/` searches everything: repairs by number, IMEI, name or telephone, and devices. */
export function Search() {
  const { t } = useText()
  const { market, may } = useDesk()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 200)
  const field = useRef<HTMLInputElement>(null)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  useKeys({ '/': () => field.current?.focus() })
  const enabled = search.length > 1
  const within = { market: market.id, search }
  const found = useQuery({
    ...asking(repairs.list, { ...within, limit: 6 }),
    enabled: enabled && may('repairs.list'),
    placeholderData: keepPreviousData,
  })
  const units = useQuery({
    ...asking(devices.list, { ...within, limit: 4 }),
    enabled: enabled && may('devices.list'),
    placeholderData: keepPreviousData,
  })
  const leave = (path: string) => {
    box.closeDropdown()
    setText('')
    field.current?.blur()
    go(path)
  }
  const all = `/repairs?search=${encodeURIComponent(search)}`
  const nothing = enabled && found.data?.items.length === 0 && !units.data?.items.length
  return (
    <Combobox store={box} onOptionSubmit={leave} offset={4}>
      <Combobox.Target>
        <TextInput
          ref={field}
          className={style['search'] ?? ''}
          type="search"
          aria-label={t('desk.search')}
          placeholder={t('desk.search')}
          leftSection={<Icon of={IconSearch} size={16} />}
          rightSection={<kbd className={style['hint']}>/</kbd>}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            box.openDropdown()
            box.updateSelectedOptionIndex()
          }}
          onFocus={() => text && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
            // A scanner ends with enter before the answer is here: show the list instead.
            if (event.key === 'Enter' && box.getSelectedOptionIndex() < 0 && text.trim()) {
              event.preventDefault()
              leave(`/repairs?search=${encodeURIComponent(text.trim())}`)
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!enabled}>
        <Combobox.Options mah={420} style={{ overflowY: 'auto' }}>
          {found.data?.items.map((one) => (
            <Combobox.Option key={one.id} value={`/repairs/${one.id}`}>
              <span className={style['hit']}>
                <strong>{one.number}</strong>
                <span>
                  {one.model.name} · …{one.lastFour}
                </span>
                <span className={style['soft']}>
                  {one.owner} · {t(`stage.${one.stage}`)}
                </span>
              </span>
            </Combobox.Option>
          ))}
          {units.data?.items.map((one) => (
            <Combobox.Option key={one.id} value={`/devices/${one.id}`}>
              <span className={style['hit']}>
                <strong>{one.model.name}</strong>
                <span>{one.identifier}</span>
                <span className={style['soft']}>{one.owner}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.data && found.data.items.length > 0 ? (
            <Combobox.Option value={all}>{t('desk.search.all', { search })}</Combobox.Option>
          ) : null}
          {nothing ? <Combobox.Empty>{t('desk.search.nothing', { search })}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
