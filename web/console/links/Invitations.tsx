import './links.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Plus } from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application, ClassDetail, Invitation } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { call } from '../server/call.ts';
import { InvitationRow } from './InvitationRow.tsx';
import { useLinkActs } from './useLinkActs.ts';

interface InvitationsProps {
  app: Application;
  detail: ClassDetail;
  onChange: (detail: ClassDetail) => void;
}

/** The links for whoever has them: make, copy, withdraw, take the withdrawal back. */
export function Invitations({ app, detail, onChange }: InvitationsProps) {
  const say = useWords();
  const { run } = useActing();
  const at = { app: app.sdkAppId, room: detail.roomId };
  const open = detail.state === 'planned' || detail.state === 'live';
  const make = (role: Invitation['role']) =>
    run(async () => {
      const made = 'POST /applications/{app}/classes/{room}/invitations';
      onChange(await call(made, { at, body: { role } }));
    });
  const { withdraw, restore } = useLinkActs(app, detail, onChange);
  if (!open && detail.invitations.length === 0) return null;
  const maker = (
    <Button look="link" size="s" icon={Plus}>
      {say('classes.link.new')}
    </Button>
  );
  return (
    <section className="con-invitations" aria-label={say('classes.links')}>
      <div className="con-link-head">
        <h3 className="ly-grow">{say('classes.links')}</h3>
        {open && (
          <Menu
            trigger={maker}
            name={say('classes.link.new')}
            side="bottom"
            entries={[
              {
                label: say('role.students'),
                note: say('classes.link.for.students'),
                act: () => make('student'),
              },
              {
                label: say('role.guests'),
                note: say('classes.link.for.guests'),
                act: () => make('guest'),
              },
            ]}
          />
        )}
      </div>
      {detail.invitations.length === 0 && (
        <p className="con-link-none ly-small ly-muted">{say('classes.link.none')}</p>
      )}
      <ul>
        {detail.invitations.map((each) => (
          <InvitationRow
            key={each.code}
            invitation={each}
            open={open}
            onWithdraw={() => withdraw(each.code)}
            onRestore={() => restore(each.code)}
          />
        ))}
      </ul>
    </section>
  );
}
