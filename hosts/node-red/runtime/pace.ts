/** Shows a state that changes often, without flooding whoever watches. */
export interface Pace {
  update(): void;
  stop(): void;
}

/** Calls `show` at once, then at most every `everyMs`, the last time for the newest state. `show` must not throw. */
export function paced(show: () => void, everyMs = 500): Pace {
  let timer: NodeJS.Timeout | undefined;
  let stale = false;
  let stopped = false;
  const update = (): void => {
    if (stopped) return;
    stale = timer !== undefined;
    if (stale) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (stale) update();
    }, everyMs);
    show();
  };
  return {
    update,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
