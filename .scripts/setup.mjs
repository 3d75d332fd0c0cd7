// Brings Node and the locked packages, and does nothing else.
import { prepare } from './bootstrap.mjs';

prepare();
