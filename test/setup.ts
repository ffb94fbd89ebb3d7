import fc from 'fast-check';

// Whoever builds kam anew gets the answer that we got; to look for new cases, give a seed: `KAM_TEST_SEED=$RANDOM npm test`.
fc.configureGlobal({ seed: Number(process.env['KAM_TEST_SEED'] ?? 1) });
