package lyceum.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lyceum.json.JsonTree.JsonObject;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that can be asked of one application is asked with the key of another: nothing is
/// seen, nothing changes. The same calls with the right key then do what they say, so that none was
/// refused for another reason.
class TenantTest {
    private static final AppId THEIRS = new AppId(3520399);

    /// What each action is asked, gentle ones first; `{…}` stands for what belongs to somebody.
    private static final String CALLS =
            """
            DescribeUser {"UserId":"{user}"}
            DescribeUserDetail {"UserId":"{user}"}
            DescribeRoom {"RoomId":{room}}
            GetRooms {"SdkAppId":{app}}
            DescribeCurrentMemberList {"RoomId":{room},"Page":1,"Limit":10}
            DescribeSupervisors {"SdkAppId":{app}}
            DescribeReceipts {"SdkAppId":{app},"Offset":0,"Limit":10}
            DescribeErasure {"SdkAppId":{app},"JobId":"{job}"}
            DescribeRetention {"SdkAppId":{app}}
            DescribeHolds {"SdkAppId":{app}}
            DescribeApplicationState {"SdkAppId":{app}}
            DescribeAgreements {"SdkAppId":{app}}
            DescribeAudit {"SdkAppId":{app},"From":0,"To":1900000000,"Offset":0,"Limit":10}
            SearchLog {"SdkAppId":{app},"From":1795000000,"To":1796000000,"Purpose":"PROVIDE",\
            "Offset":0,"Limit":10}
            DescribeExport {"SdkAppId":{app},"ExportId":"{export}"}
            ExportUser {"SdkAppId":{app},"UserId":"{user}"}
            ExportApplication {"SdkAppId":{app}}
            DescribeConsents {"SdkAppId":{app},"Offset":0,"Limit":10}
            LoginUser {"UserId":"{user}"}
            LoginOriginId {"SdkAppId":{app},"OriginId":"medlar-origin"}
            LoginUserWithRoom {"UserId":"{user}","RoomId":{room}}
            LoginOriginIdWithRoom {"SdkAppId":{app},"OriginId":"medlar-origin","RoomId":{room}}
            RegisterUser {"SdkAppId":{app},"Name":"Sloe"}
            BatchRegister {"Users":[{"SdkAppId":{app},"Name":"Sloe"}]}
            ModifyUserProfile {"UserId":"{user}","Nickname":"medlar-again"}
            CreateRoom {createRoom}
            BatchCreateRoom {"SdkAppId":{app},"RoomInfos":[{info}]}
            ModifyRoom {"SdkAppId":{app},"RoomId":{room},"Name":"medlar-room"}
            CreateSupervisor {"SdkAppId":{app},"Users":["{user}"]}
            DeleteSupervisor {"SdkAppId":{app},"Users":["{user}"]}
            StartRoom {"RoomId":{room}}
            SendRoomNormalMessage {"SdkAppId":{app},"RoomId":{room},"FromAccount":"{user}",\
            "MsgBody":[{"MsgType":"TIMTextElem","TextMsgContent":{"Text":"hello"}}]}
            SendRoomNotificationMessage {"SdkAppId":{app},"RoomId":{room},"MsgContent":"hello"}
            ForbidSendMsg {"SdkAppId":{app},"RoomId":{room},"MembersAccount":["{user}"],\
            "MuteTime":10}
            KickUserFromRoom {"SdkAppId":{app},"RoomId":{room},"UserId":"{user}","KickType":1,\
            "Duration":60}
            UnblockKickedUser {"SdkAppId":{app},"RoomId":{room},"UserId":"{user}"}
            ModifyLogging {"SdkAppId":{app},"Addresses":"NONE"}
            ModifyRetention {"SdkAppId":{app},"Rules":[{"Category":"LOG","Days":90}]}
            ModifyConsentPolicy {"SdkAppId":{app},"Jurisdiction":"AT"}
            AssertAge {"SdkAppId":{app},"UserId":"{user}","Basis":"OVER_MIN"}
            BatchAssertAge {"SdkAppId":{app},"Users":[{"UserId":"{user}","Basis":"OVER_MIN"}]}
            WithdrawConsent {"SdkAppId":{app},"UserId":"{user}"}
            FreezeUser {"SdkAppId":{app},"UserId":"{user}","Reason":"request 7"}
            UnfreezeUser {"SdkAppId":{app},"UserId":"{user}","Reason":"request 7"}
            DescribePetitions {"SdkAppId":{app},"Offset":0,"Limit":10}
            FilePetition {"SdkAppId":{app},"UserId":"{user}","Kind":"OBJECTION"}
            DescribeConcerned {"SdkAppId":{app},"RoomId":{room},"Purpose":"PROVIDE",\
            "Offset":0,"Limit":10}
            DescribeBreaches {"SdkAppId":{app},"Offset":0,"Limit":10}
            NoteBreach {"SdkAppId":{app},"What":"laptop"}
            CloseBreach {"SdkAppId":{app},"BreachId":"{breach}","Outcome":"TOLD"}
            FulfilPetition {"SdkAppId":{app},"PetitionId":"{petition}"}
            ExtendPetition {"SdkAppId":{app},"PetitionId":"{petition}","Reason":"many"}
            ClosePetition {"SdkAppId":{app},"PetitionId":"{petition}","Outcome":"DONE"}
            AcceptAgreement {"SdkAppId":{app},"AgreementId":"2025-04-25-default"}
            PlaceHold {"SdkAppId":{app},"RoomId":{third},"Basis":"LAW",\
            "Approvers":["Judge A","Judge B"],"Days":9}
            ReleaseHold {"SdkAppId":{app},"HoldId":"{hold}"}
            EraseData {"SdkAppId":{app},"Category":"CHAT","From":0,"To":1000,"Preview":1}
            EndRoom {"RoomId":{room}}
            DeleteRoom {"RoomId":{other}}
            EraseRoom {"SdkAppId":{app},"RoomId":{room}}
            EraseUser {"SdkAppId":{app},"UserId":"{user}"}
            CloseApplication {"SdkAppId":{app},"GraceDays":2}
            ReopenApplication {"SdkAppId":{app}}
            """;

    @TempDir Path directory;
    private Served served;
    private Customer owner;
    private Customer intruder;
    private Map<String, String> owned;

    @BeforeEach
    void open() {
        served = new Served(directory, false);
        owner = served.customer();
        var begun = served.acceptances.beginning("a test");
        served.catalog.applications().create(THEIRS, "Their school", null, begun);
        served.catalog.keys().create(THEIRS, "AKIDintruder", "secretIntruder");
        intruder = new Customer(served.gateway, "AKIDintruder", "secretIntruder", served);
        var taught = new Taught(served, owner);
        var user =
                Customer.text(
                        owner.call(
                                "RegisterUser",
                                Taught.APP
                                        + ",\"Name\":\"medlar\",\"OriginId\":\"medlar-origin\"}"),
                        "UserId");
        var room = taught.create();
        taught.say(room, user, "medlar-said");
        taught.joined(room, user);
        var held = taught.create(); // of somebody else: what it keeps, nobody may change
        var gone = taught.own("EraseUser", ",\"UserId\":\"" + taught.register("Gone") + "\"");
        taught.receipt(gone); // at its end, so that its state stays as it is
        var hold = ",\"RoomId\":%s,\"Basis\":\"LAW\",\"Approvers\":[\"Ann\",\"Ben\"],\"Days\":9";
        owned = new LinkedHashMap<>();
        owned.put("{user}", user);
        owned.put("{room}", room.toString());
        owned.put("{other}", taught.create().toString());
        owned.put("{third}", taught.create().toString());
        var archive = taught.own("ExportUser", ",\"UserId\":\"" + user + "\"");
        owned.put("{export}", Customer.text(archive, "ExportId"));
        var asked = ",\"UserId\":\"" + user + "\",\"Kind\":\"ACCESS\"";
        owned.put("{petition}", Customer.text(taught.own("FilePetition", asked), "PetitionId"));
        var leaked = taught.own("NoteBreach", ",\"What\":\"medlar-key\"");
        owned.put("{breach}", Customer.text(leaked, "BreachId"));
        owned.put("{job}", Customer.text(gone, "JobId"));
        owned.put("{hold}", Customer.text(taught.own("PlaceHold", hold.formatted(held)), "HoldId"));
    }

    @AfterEach
    void close() {
        served.close();
    }

    private record Asked(Action<?, ?> action, String body) {
        JsonObject by(Customer customer, AppId app) {
            var text = body.replace("{app}", app.toString());
            return action.version().equals(Action.VENDOR)
                    ? customer.response(action.name(), text)
                    : customer.ownResponse(action.name(), text);
        }
    }

    private List<Asked> asked() {
        var known = new LinkedHashMap<String, Action<?, ?>>();
        served.actions.all().forEach(action -> known.put(action.name(), action));
        var asked = new ArrayList<Asked>();
        for (var line : CALLS.lines().toList()) {
            var name = line.substring(0, line.indexOf(' '));
            var body = line.substring(line.indexOf(' ') + 1);
            var room = RoomRulesTest.room("").replace("3520371", "{app}");
            body = body.replace("{createRoom}", room);
            body = body.replace("{info}", room.replace("\"SdkAppId\":{app},", ""));
            for (var one : owned.entrySet()) body = body.replace(one.getKey(), one.getValue());
            asked.add(new Asked(known.remove(name), body));
        }
        assertThat(known.keySet()).as("actions nobody tries to misuse here").isEmpty();
        return asked;
    }

    private String state() {
        var looks =
                """
                DescribeUser DescribeUserDetail DescribeRoom GetRooms DescribeSupervisors
                DescribeRetention DescribeHolds DescribeApplicationState DescribeAgreements
                DescribeErasure DescribePetitions DescribeBreaches
                """
                        .split("\\s+");
        var answers =
                asked().stream()
                        .filter(one -> List.of(looks).contains(one.action().name()))
                        .map(one -> one.by(owner, Served.APP).fields())
                        .map(fields -> {
                            var rest = new LinkedHashMap<>(fields);
                            rest.remove("RequestId");
                            return rest.toString();
                        })
                        .collect(joining("\n"));
        var room = new RoomId(Long.parseLong(owned.get("{room}")));
        return answers + new Taught(served, owner).said(room);
    }

    @Test
    void whatBelongsToOneApplicationIsNothingToAnother() {
        var before = state();
        assertThat(before).contains("medlar", "medlar-said");
        for (var one : asked()) {
            var name = one.action().name();
            // Of their application they may ask for what is theirs, and get nothing of ours.
            for (var app : List.of(Served.APP, THEIRS)) {
                var answer = one.by(intruder, app);
                var said = answer.toString();
                assertThat(said).as(name).doesNotContain("medlar", "AKIDexample");
                if (app.equals(Served.APP) && one.body().contains("{app}"))
                    assertThat(answer.fields()).as(name + " " + said).containsKey("Error");
                if (one.body().contains(owned.get("{room}")) && !isNothing(answer))
                    assertThat(answer.fields()).as(name + " " + said).containsKey("Error");
            }
        }
        assertThat(state()).isEqualTo(before);
        assertThat(refusedToTheOwner()).isEmpty();
    }

    private List<String> refusedToTheOwner() {
        var refused = new ArrayList<String>();
        for (var one : asked()) {
            var answer = one.by(owner, Served.APP);
            if (answer.fields().containsKey("Error"))
                refused.add(one.action().name() + " " + answer);
        }
        return refused;
    }

    // What somebody else calls their own and is not there is erased without a job.
    private static boolean isNothing(JsonObject answer) {
        return answer.fields().containsKey("JobId") && Customer.text(answer, "JobId").isEmpty();
    }
}
