import { mount } from 'svelte';
import { Application } from './app/application.svelte';
import App from './App.svelte';
import { startLayoutWorker } from './layout/layout-worker';
import './styles/tokens.css';
import './styles/base.css';

const target = document.querySelector('#app');
if (!target) throw new Error('#app is missing.');

const { layerwright } = window;
const content = await layerwright.ready();
if (!content.ok) throw new Error(content.error.message);
mount(App, { target, props: { app: new Application(content.value, layerwright, localStorage, startLayoutWorker) } });
