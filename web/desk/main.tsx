import '@mantine/core/styles.css'
import '#ui/base.css'
import './desk.css'
import { start } from '#lib/start.tsx'
import { App } from './App.tsx'
import { catalogue } from './text.ts'

void start(catalogue, <App />)
