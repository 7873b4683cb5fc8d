/** Starts the console in the page. */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './console.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
