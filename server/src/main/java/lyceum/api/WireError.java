package lyceum.api;

/// The error codes of the API that this server answers, with a sentence for people in the two
/// languages of `X-TC-Language`. The sentences are no part of the contract, but the one about a
/// room that does not exist, which some clients look for.
public enum WireError {
    INVALID_AUTHORIZATION(
            "AuthFailure.InvalidAuthorization", "The authorization is malformed.", "鉴权信息格式有误。"),
    SECRET_ID_NOT_FOUND(
            "AuthFailure.SecretIdNotFound", "The key is unknown or disabled.", "密钥不存在或已停用。"),
    SIGNATURE_EXPIRE(
            "AuthFailure.SignatureExpire",
            "The timestamp is more than five minutes off.",
            "时间戳相差超过五分钟。"),
    SIGNATURE_FAILURE(
            "AuthFailure.SignatureFailure", "The signature does not fit the request.", "签名与请求不符。"),
    TOKEN_FAILURE(
            "AuthFailure.TokenFailure", "Temporary credentials are not issued here.", "不支持临时凭证。"),
    FAILED_OPERATION("FailedOperation", "The operation failed.", "操作失败。"),
    HELD(
            "FailedOperation",
            "A hold keeps this: it can be erased or changed once the hold is over.",
            "该数据处于保留状态，解除保留后方可清除或更改。"),
    FROZEN(
            "FailedOperation",
            "What is kept of this person is frozen: nothing is said or changed until it is lifted.",
            "该用户的数据已冻结，解冻前不能以其名义发言或修改其资料。"),
    NOT_FROZEN("FailedOperation", "What is kept of this person is not frozen.", "该用户的数据未被冻结。"),
    CLASS_ENDED("FailedOperation.ClassEnded", "The class has ended.", "课堂已结束。"),
    CLASS_EXPIRED("FailedOperation.ClassExpired", "The class has expired.", "课堂已过期。"),
    CLASS_STARTED("FailedOperation.ClassStarted", "The class has started.", "课堂已开始。"),
    CLASS_TOO_LONG(
            "FailedOperation.ClassTooLong", "A class is at most 72 hours long.", "课堂时长不得超过 72 小时。"),
    ORIGIN_ID_EXISTS(
            "FailedOperation.OriginIdExists", "The OriginId is already used.", "OriginId 已被使用。"),
    TIMED_OUT("FailedOperation.RequestTimedOut", "The request took too long.", "请求超时。"),
    INTERNAL_ERROR("InternalError", "Something went wrong on the server.", "服务器内部错误。"),
    INVALID_ACTION("InvalidAction", "There is no such action.", "接口不存在。"),
    INVALID_PARAMETER("InvalidParameter", "The request is malformed.", "请求格式有误。"),
    DISABLE_RECORD(
            "InvalidParameter.DisableRecord",
            "DisableRecord is out of range.",
            "DisableRecord 取值有误。"),
    END_TIME("InvalidParameter.EndTime", "The end must be later than the start.", "结束时间须晚于开始时间。"),
    LIVE_TYPE("InvalidParameter.LiveType", "LiveType is wrong.", "LiveType 取值有误。"),
    MAX_MIC_NUMBER(
            "InvalidParameter.MaxMicNumber", "MaxMicNumber is out of range.", "MaxMicNumber 取值有误。"),
    RECORD_LAYOUT(
            "InvalidParameter.RecordLayout", "RecordLayout is out of range.", "RecordLayout 取值有误。"),
    ROOM_TYPE("InvalidParameter.RoomTypeInvalid", "RoomType is wrong.", "RoomType 取值有误。"),
    SDK_APP_ID("InvalidParameter.SdkAppId", "The application does not exist.", "应用不存在。"),
    START_TIME("InvalidParameter.StartTime", "The start has passed.", "开始时间已过。"),
    INVALID_PARAMETER_VALUE("InvalidParameterValue", "A parameter has a wrong value.", "参数取值有误。"),
    INVALID_REQUEST("InvalidRequest", "Multipart bodies are not taken.", "不支持 multipart 请求。"),
    LIMIT_EXCEEDED("LimitExceeded", "That is too much at once.", "数量超出上限。"),
    MISSING_PARAMETER("MissingParameter", "A parameter is missing.", "缺少参数。"),
    NO_SUCH_VERSION("NoSuchVersion", "There is no such version.", "接口版本不存在。"),
    APP_CLOSED("OperationDenied", "The application is closed.", "应用已停用。"),
    NOT_AGREED(
            "OperationDenied",
            "No agreement was accepted for the application: AcceptAgreement accepts one.",
            "该应用尚未接受协议，请调用 AcceptAgreement 接受。"),
    AGREEMENT_PENDING(
            "OperationDenied",
            "A newer agreement waits, and its notice is over: AcceptAgreement accepts it.",
            "新版协议的通知期已过，请调用 AcceptAgreement 接受后再创建课堂。"),
    HELD_OTHERWISE(
            "OperationDenied",
            "A hold stands for a reason that this agreement does not know; release it first.",
            "存在该协议不认可的保留，请先解除保留。"),
    PETITION_CLOSED("OperationDenied", "The petition was answered.", "该个人请求已答复。"),
    BREACH_CLOSED("OperationDenied", "The breach was answered.", "该泄露事件已处理完毕。"),
    PETITION_BY_HAND(
            "OperationDenied",
            "Nothing does this by itself: do it and close the petition with ClosePetition.",
            "此类请求须由应用自行处理，完成后请调用 ClosePetition。"),
    PETITION_NOT_EXTENDED(
            "OperationDenied",
            "A petition is extended once, and before its day has come.",
            "个人请求仅可延期一次，且须在到期前延期。"),
    OPERATION_DENIED("OperationDenied", "The class does not allow this now.", "当前不允许此操作。"),
    REQUEST_LIMIT(
            "RequestLimitExceeded", "Too many calls; try again in a moment.", "请求过于频繁，请稍后再试。"),
    ADDRESS_LIMIT(
            "RequestLimitExceeded.IPLimitExceeded",
            "Too many wrong signatures from this address.",
            "该地址签名错误次数过多。"),
    REQUEST_SIZE("RequestSizeLimitExceeded", "The request is too large.", "请求过大。"),
    NO_AGREEMENT("ResourceNotFound", "There is no such agreement.", "协议不存在。"),
    NO_BREACH("ResourceNotFound", "There is no such breach.", "泄露事件不存在。"),
    NO_ERASURE("ResourceNotFound", "The erasure does not exist.", "清除任务不存在。"),
    NO_EXPORT("ResourceNotFound", "There is no such archive, or no longer.", "归档不存在或已删除。"),
    NO_HOLD("ResourceNotFound", "There is no such hold, or it is over.", "保留不存在或已结束。"),
    NO_PETITION("ResourceNotFound", "There is no such petition.", "个人请求不存在。"),
    NO_GROUP("ResourceNotFound.GroupNotExist", "The group does not exist.", "群组不存在。"),
    NO_ROOM("ResourceNotFound.Room", "The room does not exist.", "The room does not exist."),
    NO_USER("ResourceNotFound.User", "The user does not exist.", "用户不存在。"),
    RESOURCE_UNAVAILABLE(
            "ResourceUnavailable", "The class cannot be reached now; try again.", "课堂暂不可用，请重试。"),
    ERASING(
            "ResourceUnavailable",
            "Something of the application is being erased just now; try again in a minute.",
            "该应用正在清除数据，请一分钟后重试。"),
    PURPOSE(
            "UnauthorizedOperation",
            "Nobody looks at this for that purpose; to find a fault it takes a ticket.",
            "不允许出于该目的查看；排查故障须提供工单号。"),
    UNKNOWN_PARAMETER("UnknownParameter", "A parameter is not known.", "存在未定义的参数。"),
    UNSUPPORTED_PROTOCOL("UnsupportedProtocol", "Only GET and POST are taken.", "仅支持 GET 与 POST。");

    private final String code;
    private final String english;
    private final String chinese;

    WireError(String code, String english, String chinese) {
        this.code = code;
        this.english = english;
        this.chinese = chinese;
    }

    /// The code on the wire.
    public String code() {
        return code;
    }

    /// The sentence, in Chinese where `X-TC-Language` asks for it.
    public String sentence(String language) {
        return language.equals("zh-CN") ? chinese : english;
    }
}
