/** What a first call is made with. */
export interface CallPlace {
  /** What the server is reached at, without a slash at the end. */
  readonly publicUrl: string;
  readonly sdkAppId: number;
  readonly secretId: string;
}

/** Where the vendor's SDK comes from, as Maven is told; the version that our own tests speak. */
export const SDK = `<dependency>
  <groupId>com.tencentcloudapi</groupId>
  <artifactId>tencentcloud-sdk-java</artifactId>
  <version>3.1.1436</version>
</dependency>
`;

/** A whole Java program for the vendor's SDK: it registers a user and prints the new id. */
export function firstCall({ publicUrl, sdkAppId, secretId }: CallPlace): string {
  const { host, protocol } = new URL(publicUrl);
  // The SDK speaks TLS unless told otherwise.
  const plain = protocol === 'http:' ? '    http.setProtocol("http://");\n' : '';
  return `import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.*;
import com.tencentcloudapi.lcic.v20220817.LcicClient;
import com.tencentcloudapi.lcic.v20220817.models.*;

void main() throws Exception {
    var secret = System.getenv("LYCEUM_SECRET_KEY");
    var key = new Credential("${secretId}", secret);
    var http = new HttpProfile();
    http.setEndpoint("${host}");
${plain}    var client = new LcicClient(key, "", new ClientProfile("TC3-HMAC-SHA256", http));
    var user = new RegisterUserRequest();
    user.setSdkAppId(${sdkAppId}L);
    IO.println(client.RegisterUser(user).getUserId());
}
`;
}
