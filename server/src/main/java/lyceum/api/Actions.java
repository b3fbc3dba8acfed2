package lyceum.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lyceum.agreement.Acceptances;
import lyceum.api.actions.AcceptAgreement;
import lyceum.api.actions.AssertAge;
import lyceum.api.actions.BatchAssertAge;
import lyceum.api.actions.BatchCreateRoom;
import lyceum.api.actions.BatchRegister;
import lyceum.api.actions.CloseApplication;
import lyceum.api.actions.CloseBreach;
import lyceum.api.actions.ClosePetition;
import lyceum.api.actions.CreateRoom;
import lyceum.api.actions.CreateSupervisor;
import lyceum.api.actions.DeleteRoom;
import lyceum.api.actions.DeleteSupervisor;
import lyceum.api.actions.DescribeAgreements;
import lyceum.api.actions.DescribeApplicationState;
import lyceum.api.actions.DescribeAudit;
import lyceum.api.actions.DescribeBreaches;
import lyceum.api.actions.DescribeConcerned;
import lyceum.api.actions.DescribeConsents;
import lyceum.api.actions.DescribeCurrentMemberList;
import lyceum.api.actions.DescribeErasure;
import lyceum.api.actions.DescribeExport;
import lyceum.api.actions.DescribeHolds;
import lyceum.api.actions.DescribePetitions;
import lyceum.api.actions.DescribeReceipts;
import lyceum.api.actions.DescribeRetention;
import lyceum.api.actions.DescribeRoom;
import lyceum.api.actions.DescribeSupervisors;
import lyceum.api.actions.DescribeUser;
import lyceum.api.actions.DescribeUserDetail;
import lyceum.api.actions.EndRoom;
import lyceum.api.actions.EraseData;
import lyceum.api.actions.EraseRoom;
import lyceum.api.actions.EraseUser;
import lyceum.api.actions.ExportApplication;
import lyceum.api.actions.ExportUser;
import lyceum.api.actions.ExtendPetition;
import lyceum.api.actions.FilePetition;
import lyceum.api.actions.ForbidSendMsg;
import lyceum.api.actions.FreezeUser;
import lyceum.api.actions.FulfilPetition;
import lyceum.api.actions.GetRooms;
import lyceum.api.actions.KickUserFromRoom;
import lyceum.api.actions.LoginOriginId;
import lyceum.api.actions.LoginOriginIdWithRoom;
import lyceum.api.actions.LoginUser;
import lyceum.api.actions.LoginUserWithRoom;
import lyceum.api.actions.ModifyConsentPolicy;
import lyceum.api.actions.ModifyLogging;
import lyceum.api.actions.ModifyRetention;
import lyceum.api.actions.ModifyRoom;
import lyceum.api.actions.ModifyUserProfile;
import lyceum.api.actions.NoteBreach;
import lyceum.api.actions.PlaceHold;
import lyceum.api.actions.RegisterUser;
import lyceum.api.actions.ReleaseHold;
import lyceum.api.actions.ReopenApplication;
import lyceum.api.actions.SearchLog;
import lyceum.api.actions.SendRoomNormalMessage;
import lyceum.api.actions.SendRoomNotificationMessage;
import lyceum.api.actions.StartRoom;
import lyceum.api.actions.UnblockKickedUser;
import lyceum.api.actions.UnfreezeUser;
import lyceum.api.actions.WithdrawConsent;
import lyceum.breach.Breaches;
import lyceum.breach.Concerned;
import lyceum.consent.Consents;
import lyceum.log.LiveRooms;
import lyceum.petition.Ombudsman;
import lyceum.privacy.Privacy;
import lyceum.watch.Watch;

/// The table of everything that can be asked, one line each.
public record Actions(List<Action<?, ?>> all) {
    /// All actions: the vendor's, then our own.
    public static Actions on(
            LiveRooms rooms,
            Privacy privacy,
            Acceptances acceptances,
            Consents consents,
            Ombudsman ombudsman,
            Concerned concerned,
            Breaches breaches,
            Watch watch,
            ExportDoor door,
            InstantSource clock) {
        return new Actions(
                List.of(
                        new LoginUser(),
                        new LoginOriginId(),
                        new LoginUserWithRoom(rooms),
                        new LoginOriginIdWithRoom(rooms),
                        new RegisterUser(),
                        new BatchRegister(),
                        new DescribeUser(),
                        new DescribeUserDetail(),
                        new ModifyUserProfile(),
                        new CreateRoom(rooms, acceptances, clock),
                        new BatchCreateRoom(rooms, acceptances, clock),
                        new DescribeRoom(rooms),
                        new ModifyRoom(rooms, clock),
                        new StartRoom(rooms),
                        new EndRoom(rooms),
                        new DeleteRoom(rooms, privacy.eraser()),
                        new GetRooms(rooms, clock),
                        new DescribeCurrentMemberList(rooms, privacy.gate(), watch.search(), clock),
                        new KickUserFromRoom(rooms),
                        new UnblockKickedUser(rooms),
                        new CreateSupervisor(rooms),
                        new DeleteSupervisor(rooms),
                        new DescribeSupervisors(),
                        new ForbidSendMsg(rooms),
                        new SendRoomNormalMessage(rooms),
                        new SendRoomNotificationMessage(rooms),
                        new EraseUser(privacy.eraser()),
                        new EraseRoom(privacy.eraser()),
                        new DescribeErasure(privacy),
                        new DescribeReceipts(privacy.receipts()),
                        new EraseData(privacy.eraser()),
                        new DescribeRetention(privacy.keeping().retention()),
                        new ModifyRetention(privacy),
                        new PlaceHold(privacy),
                        new ReleaseHold(privacy.keeping().holds()),
                        new DescribeHolds(privacy.keeping().holds()),
                        new ExportUser(door.exports()),
                        new ExportApplication(door.exports()),
                        new DescribeExport(door),
                        new CloseApplication(privacy.closings()),
                        new ReopenApplication(privacy.closings()),
                        new DescribeApplicationState(privacy.closings()),
                        new DescribeAgreements(acceptances),
                        new AcceptAgreement(acceptances, privacy.keeping()),
                        new SearchLog(privacy.gate(), watch.search()),
                        new DescribeAudit(privacy.audit()),
                        new ModifyLogging(watch.addresses()),
                        new DescribeConsents(privacy.gate(), consents),
                        new ModifyConsentPolicy(consents),
                        new AssertAge(consents),
                        new BatchAssertAge(consents),
                        new WithdrawConsent(consents),
                        new FilePetition(ombudsman),
                        new DescribePetitions(ombudsman),
                        new FulfilPetition(ombudsman),
                        new ExtendPetition(ombudsman),
                        new ClosePetition(ombudsman),
                        new FreezeUser(privacy),
                        new UnfreezeUser(privacy),
                        new NoteBreach(breaches),
                        new DescribeBreaches(breaches),
                        new CloseBreach(breaches),
                        new DescribeConcerned(privacy, concerned, breaches, clock)));
    }

    /// The same by version and name on the wire.
    Map<String, Map<String, Action<?, ?>>> byName() {
        Map<String, Map<String, Action<?, ?>>> named = new TreeMap<>();
        for (var action : all)
            named.computeIfAbsent(action.version(), _ -> new TreeMap<>())
                    .put(action.name(), action);
        return named;
    }
}
